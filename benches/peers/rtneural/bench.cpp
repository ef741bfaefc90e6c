// RTNeural's compile-time `ModelT` on W6c, one sample; nothing where its argument names another workload. Prints: peer workload
// threads value unit.
#include "RTNeural/RTNeural.h"
#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

using Clock = std::chrono::steady_clock;
static double since(Clock::time_point start) { return std::chrono::duration<double>(Clock::now() - start).count(); }

// The median time of a call: half a second of warm-up, then batches of some 20 ms until the budget is spent.
template <typename Call> static double median_seconds(double budget, Call call)
{
    int calls = 0;
    auto start = Clock::now();
    for (; since(start) < 0.5; ++calls) call();
    const int batch = std::max(1, int(calls * 0.02 / since(start)));
    std::vector<double> times;
    for (const auto begin = Clock::now(); since(begin) < budget || times.size() < 5;) {
        start = Clock::now();
        for (int i = 0; i < batch; ++i) call();
        times.push_back(since(start) / batch);
    }
    std::nth_element(times.begin(), times.begin() + times.size() / 2, times.end());
    return times[times.size() / 2];
}

static std::minstd_rand rng { 1 };
static float uniform(float bound) { return std::uniform_real_distribution<float>(-bound, bound)(rng); }

template <typename Dense> static void randomize(Dense& layer, int in, int out)
{
    const float bound = 1.0f / std::sqrt(float(in));
    std::vector<std::vector<float>> weight(out, std::vector<float>(in));
    std::vector<float> bias(out);
    for (auto& row : weight)
        for (auto& w : row) w = uniform(bound);
    for (auto& b : bias) b = uniform(bound);
    layer.setWeights(weight);
    layer.setBias(bias.data());
}

int main(int argc, char** argv)
{
    const std::string workload = "W6c-pue-infer";
    if (argc > 1 && workload.rfind(argv[1], 0) != 0) return 0;
    using namespace RTNeural;
    using Tanh = TanhActivationT<float, 50>;
    using Dense = DenseT<float, 50, 50>;
    static ModelT<float, 19, 1, DenseT<float, 19, 50>, Tanh, Dense, Tanh, Dense, Tanh, Dense, Tanh, Dense, Tanh, DenseT<float, 50, 1>> net;
    randomize(net.get<0>(), 19, 50);
    randomize(net.get<2>(), 50, 50);
    randomize(net.get<4>(), 50, 50);
    randomize(net.get<6>(), 50, 50);
    randomize(net.get<8>(), 50, 50);
    randomize(net.get<10>(), 50, 1);

    alignas(64) float x[64] = {};
    for (int i = 0; i < 19; ++i) x[i] = uniform(1.0f);
    const char* budget = std::getenv("BUDGET");
    volatile float sink = 0;
    const double seconds = median_seconds(budget ? std::atof(budget) : 3.0, [&] { sink = net.forward(x); });
    std::printf("%s %s 1 %.4f us\n", PEER, workload.c_str(), seconds * 1e6);
    return std::isfinite(sink) ? 0 : 1;
}
