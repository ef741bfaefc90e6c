use crate::kernels::cpu::pool::images;
use crate::kernels::cpu::product::panels::Panels;
use crate::kernels::cpu::threads::reduce::GRAIN;
use crate::kernels::cpu::{Cx, Kernels, Prepack, Team};
use std::collections::HashSet;
use std::mem::forget;
use std::panic::{AssertUnwindSafe, catch_unwind, panic_any};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, AtomicU32, AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

#[test]
fn every_task_runs_once_on_a_thread_of_its_own() {
    for threads in 1..=4 {
        let team = Team::new(threads);
        for tasks in (0..40).chain([1000]) {
            let count: Vec<_> = (0..tasks).map(|_| AtomicU32::new(0)).collect();
            let inside: Vec<_> = (0..threads).map(|_| AtomicBool::new(false)).collect();
            team.run(threads, tasks, &|task, thread| {
                assert!(
                    !inside[thread].swap(true, Ordering::SeqCst),
                    "two tasks at once on thread {thread}"
                );
                count[task].fetch_add(1, Ordering::Relaxed);
                inside[thread].store(false, Ordering::SeqCst);
            });
            assert!(count.iter().all(|c| c.load(Ordering::Relaxed) == 1));
        }
    }
}

#[test]
fn each_thread_begins_with_its_own_share() {
    let team = Team::new(3);
    for _ in 0..20 {
        // Nobody ends a first task before all have one, so that nobody takes another's.
        let (begun, first) = (AtomicU32::new(0), [const { AtomicUsize::new(usize::MAX) }; 3]);
        team.run(3, 8, &|task, thread| {
            let is_first = first[thread].compare_exchange(usize::MAX, task, Ordering::SeqCst, Ordering::SeqCst);
            if is_first.is_ok() {
                begun.fetch_add(1, Ordering::SeqCst);
                while begun.load(Ordering::SeqCst) < 3 {
                    thread::yield_now();
                }
            }
        });
        assert_eq!(first.map(AtomicUsize::into_inner), [0, 3, 6]);
    }
}

#[test]
fn workers_wake_from_sleep() {
    let team = Team::new(2);
    for _ in 0..20 {
        thread::sleep(Duration::from_micros(200));
        // Both threads are needed for the two tasks to meet.
        let met = AtomicU32::new(0);
        team.run(2, 2, &|_, _| {
            met.fetch_add(1, Ordering::SeqCst);
            while met.load(Ordering::SeqCst) < 2 {
                thread::yield_now();
            }
        });
    }
}

#[test]
fn a_panic_reaches_the_caller_and_the_team_lives_on() {
    let team = Team::new(3);
    for victim in 0..8 {
        let run = || {
            team.run(3, 8, &|task, _| {
                assert_ne!(task, victim, "task {task} fails");
            });
        };
        let panic = catch_unwind(AssertUnwindSafe(run)).expect_err("the panic of a task must arrive");
        assert!(
            panic
                .downcast_ref::<String>()
                .is_some_and(|text| text.contains(&format!("task {victim} fails")))
        );
        let done = AtomicU32::new(0);
        team.run(3, 5, &|_, _| {
            done.fetch_add(1, Ordering::Relaxed);
        });
        assert_eq!(done.into_inner(), 5);
    }
}

#[test]
fn a_panic_ends_the_call_for_all() {
    let (team, done) = (Team::new(2), AtomicU32::new(0));
    let run = || {
        // The other thread has ten seconds' work, in which a busy machine lets this one get to panic.
        team.run(2, 10_000, &|task, _| {
            assert_ne!(task, 0, "task 0 fails");
            thread::sleep(Duration::from_millis(2));
            done.fetch_add(1, Ordering::Relaxed);
        });
    };
    catch_unwind(AssertUnwindSafe(run)).expect_err("the panic of a task must arrive");
    let done = done.into_inner();
    assert!(done < 9_999, "{done} of the other tasks have run");
}

/// What panics once more where it is dropped.
struct Worse;

impl Drop for Worse {
    fn drop(&mut self) {
        panic!("worse");
    }
}

#[test]
fn of_two_panics_one_reaches_the_caller_and_the_other_is_not_dropped() {
    let team = Team::new(2);
    let met = AtomicU32::new(0);
    let run = || {
        team.run(2, 2, &|_, _| {
            met.fetch_add(1, Ordering::SeqCst);
            while met.load(Ordering::SeqCst) < 2 {
                thread::yield_now();
            }
            panic_any(Worse);
        });
    };
    let panic = catch_unwind(AssertUnwindSafe(run)).expect_err("the panic of a task must arrive");
    forget(panic.downcast::<Worse>().expect("a task's panic, not that of a drop"));
    // Nobody has died of the other.
    team.run(2, 2, &|_, _| {
        met.fetch_add(1, Ordering::SeqCst);
        while met.load(Ordering::SeqCst) < 4 {
            thread::yield_now();
        }
    });
}

#[test]
fn nested_and_concurrent_calls_run_inline() {
    let team = Team::new(2);
    let done = AtomicU32::new(0);
    let call = || {
        team.run(2, 4, &|_, _| {
            team.run(2, 3, &|_, _| {
                done.fetch_add(1, Ordering::Relaxed);
            });
        });
    };
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(call);
        }
    });
    assert_eq!(done.into_inner(), 36);
}

/// How many threads of a team of two take part in what `run` does with tasks that last a while.
fn partakers(run: impl Fn(&mut Cx<'_>, &(dyn Fn() + Sync))) -> usize {
    let (team, ids) = (Team::new(2), Mutex::new(HashSet::new()));
    let mut cx = Cx {
        kernels: Kernels::supported()[0],
        team: &team,
        shared: &mut [],
        thread: &mut [],
        prepack: Prepack::Each,
    };
    run(&mut cx, &|| {
        ids.lock().expect("no panic").insert(thread::current().id());
        thread::sleep(Duration::from_millis(20));
    });
    ids.into_inner().expect("no panic").len()
}

#[test]
fn threads_are_woken_for_what_is_worth_it() {
    for (floats, expected) in [(GRAIN - 8, 1), (2 * GRAIN, 2)] {
        let packed = partakers(|cx, task| {
            let panels = Panels {
                weight: &[],
                count: floats / 8,
                rows: 1,
                width: 8,
                write: &|_, _, _| task(),
            };
            panels.write(cx.team, &mut vec![0.0; floats]);
        });
        // A pooling reads more than it writes, or its gradient writes more.
        let read = partakers(|cx, task| images(cx, 4, &mut [0.0; 4], &vec![0.0; floats], &|_, _| task()));
        let written = partakers(|cx, task| images(cx, 4, &mut vec![0.0; floats], &[0.0; 4], &|_, _| task()));
        assert_eq!([packed, read, written], [expected; 3], "{floats} floats");
    }
}
