using System.Diagnostics;
using System.Globalization;

namespace OutboundChat.Tests.Killing;

/// <summary>
/// PowerShell is killed at any moment and started again until all rows are sent. The environment variable OUTBOUND_CHAT_KILLS says how
/// often; without it, a few times.
/// </summary>
public class KillTests(ITestOutputHelper output)
{
    private const int Seed = 20260907, FewKills = 4;

    private static readonly int s_kills = Environment.GetEnvironmentVariable("OUTBOUND_CHAT_KILLS") is { Length: > 0 } kills
        ? int.Parse(kills, CultureInfo.InvariantCulture)
        : FewKills;

    [Fact]
    public async Task Every_recipient_gets_one_chat_however_often_PowerShell_is_killed()
    {
        Random random = new(Seed);
        (int jobs, int runs, int kills, int chats, int doubles, int missing) = (0, 0, 0, 0, 0, 0);
        TimeSpan life = default;
        Stopwatch clock = Stopwatch.StartNew();
        try
        {
            for (; kills < s_kills; jobs++)
            {
                await using KilledJob job = await KilledJob.StartAsync(Seed + jobs);
                for (int? code = null; code != 0;)
                {
                    // The first job is not killed, to measure how long it takes.
                    KillMoment moment = jobs > 0 && kills < s_kills ? KillMoment.Next(random, life) : default;
                    code = await job.RunAsync(moment);
                    runs++;
                    kills += code is null ? 1 : 0;
                    job.AssertTruth();
                }

                life = jobs == 0 ? clock.Elapsed : life;
                (chats, doubles, missing) = (chats + job.Chats, doubles + job.Doubles, missing + job.Missing);
                job.AssertDone();
            }
        }
        finally
        {
            output.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{jobs} jobs, {runs} runs, {kills} kills, {chats} chats, {doubles} doubles, {missing} missing; "
                + $"{clock.Elapsed.TotalSeconds:0} s."));
        }
    }
}

/// <summary>When a process is killed: after a time, or when its n-th request was handled and before the answer leaves; or never.</summary>
internal readonly record struct KillMoment(TimeSpan? After, int? Arrival)
{
    private const int MaxArrival = 80;

    /// <summary>One in three by the clock, anywhere in the life of an undisturbed process.</summary>
    public static KillMoment Next(Random random, TimeSpan life) => random.Next(3) == 0
        ? new KillMoment(life * random.NextDouble(), null)
        : new KillMoment(null, random.Next(1, MaxArrival));
}
