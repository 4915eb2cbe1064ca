using System.Net;
using Amazon.Connect.Model;
using Amazon.Runtime;
using OutboundChat.Sending;

namespace OutboundChat.Tests.Sending;

/// <summary>Rows that the service refuses for the same reason.</summary>
public sealed class RunSignalsTests : IDisposable
{
    private readonly RunSignals _signals = new();

    public void Dispose() => _signals.Dispose();

    [Fact]
    public void Consecutive_refusals_up_to_the_limit_end_the_run_with_the_last_message()
    {
        SendFailure refusal = Refusal("NotAllowed");
        Assert.False(_signals.CountRefusal(refusal, 3));
        Assert.False(_signals.CountRefusal(refusal, 3));
        Assert.Null(_signals.Ending);
        Assert.False(_signals.Stopped.IsCancellationRequested);

        Assert.True(_signals.CountRefusal(refusal, 3));

        Assert.Equal((nameof(Texts.FailureLimitReached), refusal.ErrorCode), (_signals.Ending?.Notice.Id, _signals.Ending?.ErrorCode));
        Assert.Same(refusal.Cause, _signals.Ending?.Cause);
        Assert.Contains(refusal.Said, _signals.Ending!.Notice.Text, StringComparison.Ordinal);
        Assert.True(_signals.Stopped.IsCancellationRequested);
    }

    [Theory]
    [InlineData("A A - A A - A A", 3)]
    [InlineData("A B A B A B", 2)]
    [InlineData("A A B B A A", 3)]
    [InlineData("A A A A A A A A A A A A", 0)]
    public void A_success_or_another_reason_resets_the_count(string rows, int limit)
    {
        foreach (string row in rows.Split(' '))
        {
            Assert.False(_signals.CountRefusal(row == "-" ? null : Refusal(row), limit));
        }

        Assert.Null(_signals.Ending);
    }

    [Fact]
    public void A_limit_of_one_ends_the_run_with_the_first_refusal() => Assert.True(_signals.CountRefusal(Refusal("A"), 1));

    [Fact]
    public void The_first_cause_that_ended_the_run_is_kept()
    {
        SendFailure first = SendFailure.Of(new SetupException(Texts.JournalUnwritable("journal", "full")));
        Assert.True(_signals.End(first));
        Assert.False(_signals.CountRefusal(Refusal("A"), 1));
        Assert.Same(first, _signals.Ending);
    }

    private static SendFailure Refusal(string code) => SendFailure.Of(
        new InvalidRequestException(
            "words of the service", new InvalidDataException(), ErrorType.Sender, code, "request-1", HttpStatusCode.BadRequest));
}
