//! A persistent fork-join team of threads.
#![expect(unsafe_code, reason = "a borrowed closure is lent to threads that outlive it")]

use std::any::Any;
use std::cell::UnsafeCell;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::{self, JoinHandle, Thread};
use std::time::{Duration, Instant};

/// A worker looks for work this long before it sleeps: the gap between two kernels of one training step is shorter.
const SPIN: Duration = Duration::from_micros(40);
/// More threads than this are not asked for by any `GYUL_THREADS`.
const MOST_THREADS: usize = 256;

type Job<'a> = &'a (dyn Fn(usize, usize) + Sync);

/// Threads that share out the tasks of one call at a time.
///
/// A call allocates nothing and ends when its tasks have ended, whether or not every worker woke up: a worker that comes
/// late finds the gate shut. Tasks are fixed by the caller, and so are their sums: which thread runs which task, and how
/// many threads there are, changes no bit of a result.
///
/// Why not rayon: `install` with `join` inside costs 11 to 14 µs for two empty tasks back to back and 41 to 44 µs after a pause of
/// 0.5 ms, and allocates now and then (48 times in 3000 calls). This team: 0.1 to 0.2 µs (the caller takes both tasks before a
/// worker could), 3 to 12 µs after the pause (it wakes a worker and does not wait for it), and no allocation. Medians of 3000
/// calls, rayon 1.12, two threads on a busy machine of two cores. Whole layers of a small network take less than 10 µs.
pub struct Team {
    /// None for a team of one, which needs no allocator.
    shared: Option<Arc<Shared>>,
    workers: Vec<Worker>,
}

struct Worker {
    thread: Thread,
    handle: Option<JoinHandle<()>>,
}

struct Shared {
    /// `OPEN` while a job may be entered, `EPOCH` counts the jobs, the low bits count the workers inside.
    gate: AtomicU64,
    /// Some caller has the team.
    busy: AtomicBool,
    stop: AtomicBool,
    /// Of each thread the next task of its share.
    next: Vec<Line>,
    tasks: AtomicUsize,
    /// Threads that may take part, the caller among them.
    threads: AtomicUsize,
    /// Written by the caller while the gate is shut and nobody is inside; read by workers that are inside.
    job: UnsafeCell<Option<Job<'static>>>,
    panic: Mutex<Option<Box<dyn Any + Send>>>,
    asleep: Vec<AtomicBool>,
}

// SAFETY: `job` is guarded by `gate` as its comment says, everything else is atomic or locked.
unsafe impl Sync for Shared {}
// SAFETY: the lent closure is `Sync`, so that any thread may hold the reference to it.
unsafe impl Send for Shared {}

/// A counter on a cache line of its own.
#[derive(Default)]
#[repr(align(64))]
struct Line(AtomicUsize);

const OPEN: u64 = 1 << 63;
const EPOCH: u64 = 1 << 16;
const INSIDE: u64 = EPOCH - 1;

impl Team {
    /// The calling thread alone.
    #[must_use]
    pub const fn solo() -> Self {
        Self {
            shared: None,
            workers: Vec::new(),
        }
    }

    /// A team of `threads` threads, the caller counted: `threads - 1` are started.
    ///
    /// Where the system refuses a thread the team is smaller.
    #[must_use]
    pub fn new(threads: usize) -> Self {
        let workers = threads.clamp(1, MOST_THREADS) - 1;
        if workers == 0 {
            return Self::solo();
        }
        let shared = Arc::new(Shared {
            gate: AtomicU64::new(0),
            busy: AtomicBool::new(false),
            stop: AtomicBool::new(false),
            next: (0..=workers).map(|_| Line::default()).collect(),
            tasks: AtomicUsize::new(0),
            threads: AtomicUsize::new(0),
            job: UnsafeCell::new(None),
            panic: Mutex::new(None),
            asleep: (0..workers).map(|_| AtomicBool::new(false)).collect(),
        });
        let start = |index| {
            let shared = Arc::clone(&shared);
            let name = format!("gyul-{}", index + 1);
            let handle = thread::Builder::new()
                .name(name)
                .spawn(move || shared.work(index))
                .ok()?;
            Some(Worker {
                thread: handle.thread().clone(),
                handle: Some(handle),
            })
        };
        let workers = (0..workers).map_while(start).collect();
        Self {
            shared: Some(shared),
            workers,
        }
    }

    /// The process's team: `GYUL_THREADS` threads, else as many as this process may run at once, but no more than the machine has physical cores.
    // Not inlined: a user's crate would compile how it begins.
    #[inline(never)]
    pub fn global() -> &'static Self {
        static TEAM: OnceLock<Team> = OnceLock::new();
        TEAM.get_or_init(|| {
            // Two threads of a core share its multipliers, which these kernels keep busy, and its caches. ONNX Runtime counts cores, too:
            // https://onnxruntime.ai/docs/performance/tune-performance/threading.html
            let found = || {
                let at_once = thread::available_parallelism().map_or(1, usize::from);
                at_once.min(num_cpus::get_physical())
            };
            let asked = std::env::var("GYUL_THREADS").ok();
            let threads = match asked.as_deref().map(str::parse::<usize>) {
                None => found(),
                Some(Ok(threads)) if threads > 0 => threads,
                Some(_) => {
                    crate::say::say(&format!(
                        "gyul: GYUL_THREADS is not a number above 0; using {} threads",
                        found()
                    ));
                    found()
                }
            };
            Team::new(threads)
        })
    }

    /// Threads of the team, the caller counted.
    #[must_use]
    pub fn threads(&self) -> usize {
        self.workers.len() + 1
    }

    /// Runs `job(task, thread)` once for each `task` in `0..tasks` and returns when all have ended; `thread` is below
    /// `threads.min(self.threads())` and no two tasks run at once with the same one.
    ///
    /// The tasks run on the calling thread, as `thread` 0, where they are one, where `threads` is 1, and where the team is
    /// taken: by another caller, or by a task that calls this again.
    ///
    /// # Panics
    /// Where a task panics: with its message, after every thread has left.
    #[inline]
    pub fn run(&self, threads: usize, tasks: usize, job: Job<'_>) {
        let threads = threads.min(self.threads()).min(tasks);
        match self.shared.as_deref() {
            Some(shared) if threads > 1 => self.run_together(shared, threads, tasks, job),
            _ => (0..tasks).for_each(|task| job(task, 0)),
        }
    }

    /// As [`run`](Self::run), on `threads` of them, two or more.
    fn run_together(&self, shared: &Shared, threads: usize, tasks: usize, job: Job<'_>) {
        let alone = || (0..tasks).for_each(|task| job(task, 0));
        if shared.busy.swap(true, Ordering::Acquire) {
            return alone();
        }
        // SAFETY: only the lifetime changes. The reference is read by workers inside the gate, and this call shuts the
        // gate and waits until nobody is inside before it returns or unwinds.
        let lent = unsafe { std::mem::transmute::<Job<'_>, Job<'static>>(job) };
        // SAFETY: the gate is shut and nobody is inside (this is how the last call left it), and `busy` keeps others out.
        unsafe { *shared.job.get() = Some(lent) };
        for (thread, next) in shared.next.iter().enumerate().take(threads) {
            next.0.store(share(tasks, threads, thread).start, Ordering::Relaxed);
        }
        shared.tasks.store(tasks, Ordering::Relaxed);
        shared.threads.store(threads, Ordering::Relaxed);
        let epoch = (shared.gate.load(Ordering::Relaxed) & !OPEN & !INSIDE).wrapping_add(EPOCH) & !OPEN;
        shared.gate.store(epoch | OPEN, Ordering::SeqCst);
        for (worker, asleep) in self.workers.iter().zip(&shared.asleep).take(threads - 1) {
            if asleep.load(Ordering::SeqCst) && asleep.swap(false, Ordering::SeqCst) {
                worker.thread.unpark();
            }
        }
        shared.claim(job, 0);
        shared.gate.fetch_and(!OPEN, Ordering::Relaxed);
        let mut spins = 0_u32;
        while shared.gate.load(Ordering::Acquire) & INSIDE > 0 {
            spins += 1;
            // A worker may have lost its core to another process in the middle of a task.
            if spins.is_multiple_of(4096) {
                thread::yield_now();
            } else {
                std::hint::spin_loop();
            }
        }
        let panic = shared.panic.lock().unwrap_or_else(PoisonError::into_inner).take();
        shared.busy.store(false, Ordering::Release);
        if let Some(panic) = panic {
            resume_unwind(panic);
        }
    }
}

/// The tasks that thread `thread` of `threads` begins with, the same in every call: what it has read and written of the same tensors lies
/// in its caches still.
fn share(tasks: usize, threads: usize, thread: usize) -> Range<usize> {
    let (each, more) = (tasks / threads, tasks % threads);
    let start = |thread: usize| thread * each + thread.min(more);
    start(thread)..start(thread + 1)
}

impl Shared {
    /// Takes the tasks of its share, then those that are left of the others', until there are none. A panic ends the job for all and is
    /// kept for the caller.
    fn claim(&self, job: Job<'_>, thread: usize) {
        let (tasks, threads) = (self.tasks.load(Ordering::Relaxed), self.threads.load(Ordering::Relaxed));
        let run = || {
            for of in (thread..threads).chain(0..thread) {
                let end = share(tasks, threads, of).end;
                loop {
                    let task = self.next[of].0.fetch_add(1, Ordering::Relaxed);
                    if task >= end {
                        break;
                    }
                    job(task, thread);
                }
            }
        };
        if let Err(panic) = catch_unwind(AssertUnwindSafe(run)) {
            for next in &self.next {
                next.0.store(tasks, Ordering::Relaxed);
            }
            let mut kept = self.panic.lock().unwrap_or_else(PoisonError::into_inner);
            if kept.is_none() {
                *kept = Some(panic);
            } else {
                // Not dropped: that may panic, too, and the job would end while workers are inside.
                std::mem::forget(panic);
            }
        }
    }

    /// The life of worker `index`.
    fn work(&self, index: usize) {
        let mut seen = 0;
        loop {
            let gate = self.wait(index, seen);
            if self.stop.load(Ordering::Relaxed) {
                return;
            }
            seen = gate & !OPEN & !INSIDE;
            if gate & OPEN == 0 || !self.enter(seen) {
                continue;
            }
            if index + 1 < self.threads.load(Ordering::Relaxed) {
                // SAFETY: inside the gate the job is valid and nobody writes it.
                if let Some(job) = unsafe { *self.job.get() } {
                    self.claim(job, index + 1);
                }
            }
            self.gate.fetch_sub(1, Ordering::Release);
        }
    }

    /// Goes inside if job `epoch` is still open.
    fn enter(&self, epoch: u64) -> bool {
        let open = |gate: u64| (gate & !INSIDE == epoch | OPEN).then_some(gate + 1);
        self.gate
            .fetch_update(Ordering::Acquire, Ordering::Relaxed, open)
            .is_ok()
    }

    /// Waits for a job other than `seen`; spins, then sleeps.
    fn wait(&self, index: usize, seen: u64) -> u64 {
        let news = || Some(self.gate.load(Ordering::SeqCst)).filter(|gate| gate & !OPEN & !INSIDE != seen);
        let start = Instant::now();
        loop {
            for _ in 0..64 {
                if let Some(gate) = news() {
                    return gate;
                }
                std::hint::spin_loop();
            }
            if start.elapsed() > SPIN {
                // The flag goes up before the last look, and the caller looks at the flag after it opens the gate: one
                // of the two sees the other.
                self.asleep[index].store(true, Ordering::SeqCst);
                while news().is_none() {
                    thread::park();
                }
                self.asleep[index].store(false, Ordering::SeqCst);
            }
        }
    }
}

impl Drop for Team {
    fn drop(&mut self) {
        let Some(shared) = &self.shared else { return };
        shared.stop.store(true, Ordering::Relaxed);
        let next = (shared.gate.load(Ordering::Relaxed) & !INSIDE).wrapping_add(EPOCH) & !OPEN;
        shared.gate.store(next, Ordering::SeqCst);
        for worker in &mut self.workers {
            worker.thread.unpark();
            // A worker cannot panic: `claim` catches what a task throws.
            let _ = worker.handle.take().map(JoinHandle::join);
        }
    }
}
