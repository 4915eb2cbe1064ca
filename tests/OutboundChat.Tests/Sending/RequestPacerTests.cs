using Microsoft.Extensions.Time.Testing;
using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

public class RequestPacerTests
{
    private static readonly CancellationToken s_none = CancellationToken.None;

    [Fact]
    public async Task The_burst_is_sent_at_once_and_the_rest_at_the_rate()
    {
        CompressedTime time = new();
        RequestPacer pacer = new(2, 5, time);
        for (int i = 0; i < 5; i++)
        {
            await pacer.WaitAsync(s_none);
        }

        pacer.Complete();
        Assert.Equal(TimeSpan.Zero, time.Elapsed);
        for (int i = 0; i < 10; i++)
        {
            await pacer.WaitAsync(s_none);
        }

        Assert.Equal(5, time.Elapsed.TotalSeconds, precision: 1);
    }

    [Fact]
    public async Task Fractions_of_permits_are_not_lost_over_many_requests()
    {
        CompressedTime time = new();
        RequestPacer pacer = new(7, 3, time);
        for (int i = 0; i < 7003; i++)
        {
            await pacer.WaitAsync(s_none);
            pacer.Complete();
        }

        Assert.InRange(time.Elapsed.TotalSeconds, 1000, 1001);
    }

    [Fact]
    public async Task A_bucket_that_was_full_gains_nothing_before_the_first_request_has_arrived()
    {
        FakeTimeProvider time = new();
        RequestPacer pacer = new(1, 2, time);
        await pacer.WaitAsync(s_none);
        await pacer.WaitAsync(s_none);
        time.Advance(TimeSpan.FromSeconds(10));
        Task third = pacer.WaitAsync(s_none).AsTask();
        Assert.False(third.IsCompleted);
        pacer.Complete();
        await AdvanceUntil(time, third, TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task Permits_are_given_in_the_order_of_requests()
    {
        FakeTimeProvider time = new();
        RequestPacer pacer = new(1, 1, time);
        await pacer.WaitAsync(s_none);
        pacer.Complete();
        List<int> left = [];
        Task[] waiting = [.. Enumerable.Range(0, 5).Select(Wait)];
        for (int second = 0; second < 20 && left.Count < 5; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(Task.WhenAll(waiting), Task.Delay(20, TestContext.Current.CancellationToken));
        }

        await Task.WhenAll(waiting);
        Assert.Equal([0, 1, 2, 3, 4], left);

        async Task Wait(int number)
        {
            await pacer.WaitAsync(s_none);
            left.Add(number);
            pacer.Complete();
        }
    }

    [Fact]
    public async Task A_cancelled_wait_takes_no_permit_and_does_not_block_the_next()
    {
        FakeTimeProvider time = new();
        RequestPacer pacer = new(1, 1, time);
        await pacer.WaitAsync(s_none);
        pacer.Complete();
        using CancellationTokenSource cancel = new();
        Task first = pacer.WaitAsync(cancel.Token).AsTask();
        Task second = pacer.WaitAsync(s_none).AsTask();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.False(second.IsCompleted);

        // One permit is available after one second, and the remaining waiter gets it.
        await AdvanceUntil(time, second, TimeSpan.FromSeconds(1));
        Assert.Equal(TimeSpan.FromSeconds(1), time.GetUtcNow() - time.Start);
    }

    [Fact]
    public async Task A_wait_that_the_service_asks_for_applies_to_all_requests()
    {
        CompressedTime time = new();
        RequestPacer pacer = new(10, 5, time);
        RequestPermit permit = await pacer.WaitAsync(s_none);
        pacer.Complete();
        pacer.SlowDown(permit, TimeSpan.FromSeconds(3));
        await pacer.WaitAsync(s_none);
        Assert.True(time.Elapsed >= TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task A_rate_that_is_too_high_falls_and_recovers()
    {
        CompressedTime time = new();
        RequestPacer pacer = new(10, 1, time);
        RequestPermit permit = await pacer.WaitAsync(s_none);
        pacer.Complete();
        for (int i = 0; i < 5; i++)
        {
            pacer.SlowDown(permit, null);
            permit = await pacer.WaitAsync(s_none);
            pacer.Complete();
        }

        TimeSpan slow = await TimeOf(pacer, time);
        for (int i = 0; i < 1000; i++)
        {
            pacer.SpeedUp();
        }

        Assert.True(slow > TimeSpan.FromMilliseconds(300), $"one request took {slow}");
        Assert.Equal(100, (await TimeOf(pacer, time)).TotalMilliseconds, tolerance: 1);
    }

    [Fact]
    public async Task Simultaneous_throttling_slows_down_only_once()
    {
        CompressedTime time = new();
        RequestPacer pacer = new(10, 1, time);
        await pacer.WaitAsync(s_none);
        pacer.Complete();
        RequestPermit permit = await pacer.WaitAsync(s_none);
        pacer.Complete();
        for (int i = 0; i < 16; i++)
        {
            pacer.SlowDown(permit, null);
        }

        Assert.InRange((await TimeOf(pacer, time)).TotalMilliseconds, 101, 200);
    }

    [Fact]
    public async Task A_permit_that_was_given_back_goes_to_the_next_request()
    {
        FakeTimeProvider time = new();
        RequestPacer pacer = new(1, 2, time);
        await pacer.WaitAsync(s_none);
        await pacer.WaitAsync(s_none);
        pacer.Complete();
        pacer.GiveBack();
        Task third = pacer.WaitAsync(s_none).AsTask(), fourth = pacer.WaitAsync(s_none).AsTask();
        Assert.True(third.IsCompletedSuccessfully);
        Assert.False(fourth.IsCompleted);
    }

    [Fact]
    public async Task Waiting_for_the_first_arrival_ends_if_no_request_left()
    {
        FakeTimeProvider time = new();
        RequestPacer pacer = new(1, 1, time);
        await pacer.WaitAsync(s_none);
        Task second = pacer.WaitAsync(s_none).AsTask();
        Assert.False(second.IsCompleted);
        pacer.GiveBack();
        await second.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Several_pipelines_together_keep_within_one_limit_and_those_that_are_stopped_cost_the_others_nothing()
    {
        const double rate = 10;
        const int burst = 5, pipelines = 4, each = 200;
        CompressedTime time = new();
        RequestPacer pacer = new(rate, burst, time);
        List<double> left = [];
        using CancellationTokenSource stop = new();
        Task stopped = StopInTheMiddleAsync();
        await Task.WhenAll(Enumerable.Range(0, pipelines).Select(_ => SendAsync()));
        await stop.CancelAsync();
        await stopped;

        // At any moment, no more requests have left than the bucket allows, and at the end no fewer.
        Assert.All(
            left.Order().Select((seconds, index) => (seconds, index)),
            request => Assert.True(request.index + 1 <= burst + (rate * request.seconds) + 0.01, $"{request}"));
        Assert.InRange(left.Max() * rate / (left.Count - burst), 1, 1.02);

        async Task SendAsync()
        {
            await Task.Yield();
            for (int i = 0; i < each; i++)
            {
                await pacer.WaitAsync(s_none);
                lock (left)
                {
                    left.Add(time.Elapsed.TotalSeconds);
                }

                pacer.Complete();
            }
        }

        async Task StopInTheMiddleAsync()
        {
            await Task.Yield();
            while (!stop.IsCancellationRequested)
            {
                await pacer.WaitAsync(s_none);
                pacer.GiveBack();
                await Task.Delay(1, TestContext.Current.CancellationToken);
            }
        }
    }

    [Fact]
    public void Several_runs_of_one_account_share_a_pacer_and_others_do_not()
    {
        RequestPacer first = RequestPacers.Get("account|us-west-2|tests", 2, 5);
        Assert.Same(first, RequestPacers.Get("account|us-west-2|tests", 4, 5));
        Assert.NotSame(first, RequestPacers.Get("account|eu-central-1|tests", 2, 5));
    }

    private static async Task<TimeSpan> TimeOf(RequestPacer pacer, CompressedTime time)
    {
        TimeSpan before = time.Elapsed;
        await pacer.WaitAsync(s_none);
        pacer.Complete();
        return time.Elapsed - before;
    }

    private static async Task AdvanceUntil(FakeTimeProvider time, Task task, TimeSpan limit)
    {
        DateTimeOffset end = time.GetUtcNow() + limit;
        while (!task.IsCompleted && time.GetUtcNow() < end)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(500, TestContext.Current.CancellationToken));
        }

        await task.WaitAsync(TimeSpan.FromSeconds(10), TestContext.Current.CancellationToken);
    }
}
