using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

/// <summary>
/// How long a run takes at a quota, against the shortest time that the quota allows: the burst at once, and then the rate.
/// </summary>
public class PaceTests
{
    public static TheoryData<double, int, int, double> Quotas => new()
    {
        { 2, 5, 300, 0.05 },
        { 2, 5, 300, 0.5 },
        { 10, 5, 500, 0.2 },
        { 20, 5, 400, 0.005 },
        { 20, 5, 400, 0.1 },
        { 20, 5, 400, 0.5 },
        { 100, 50, 2000, 0.1 },
    };

    [Theory]
    [MemberData(nameof(Quotas))]
    public async Task At_the_quotas_rate_nothing_is_throttled_and_hardly_any_time_is_lost(double rate, int burst, int chats, double latency)
    {
        ModelRun run = new() { Rate = rate, Burst = burst, Latency = latency };
        double seconds = await run.RunAsync(chats);
        Assert.Equal(0, run.Refused);

        // The first answer and the last are waited for, whatever the pace.
        Assert.InRange((seconds - (2 * 1.1 * latency)) * rate / (chats - burst), 0.9, 1.02);
    }

    [Theory]
    [MemberData(nameof(Quotas))]
    public async Task A_rate_that_is_four_times_too_high_adapts_to_the_quota(double rate, int burst, int chats, double latency)
    {
        ModelRun run = new() { Rate = rate, Burst = burst, Latency = latency, Factor = 4 };
        Assert.InRange(await run.RunAsync(chats) * rate / (chats - burst), 0.99, 1.15);
        Assert.InRange(run.MostAttempts, 2, ChatRunOptions.DefaultMaxAttempts - 1);
    }

    [Theory]
    [MemberData(nameof(Quotas))]
    public async Task A_rate_that_is_twenty_times_too_high_adapts_to_the_quota(double rate, int burst, int chats, double latency)
    {
        ModelRun run = new() { Rate = rate, Burst = burst, Latency = latency, Factor = 20 };
        Assert.InRange(await run.RunAsync(chats) * rate / (chats - burst), 0.99, 1.15);
        Assert.InRange(run.MostAttempts, 2, ChatRunOptions.DefaultMaxAttempts - 1);
    }

    [Theory]
    [MemberData(nameof(Quotas))]
    public async Task If_another_program_uses_half_of_the_quota_the_run_gets_the_other_half(
        double rate, int burst, int chats, double latency)
    {
        ModelRun run = new() { Rate = rate, Burst = burst, Latency = latency, OthersRate = rate / 2 };
        Assert.InRange(await run.RunAsync(chats) * rate / 2 / (chats - burst), 0, 1.15);
        Assert.InRange(run.MostAttempts, 2, ChatRunOptions.DefaultMaxAttempts - 1);
    }
}
