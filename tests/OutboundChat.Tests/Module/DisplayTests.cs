using OutboundChat.Module;

namespace OutboundChat.Tests.Module;

public class DisplayTests
{
    [Theory]
    [InlineData("+12065550100", "+12******100")]
    [InlineData("+442079460000123", "+44**********123")]
    [InlineData("somebody.with.a.long.name@example.com", "som**********com")]
    [InlineData(null, "")]
    public void A_recipient_is_masked_and_never_wider_than_its_column(string? destination, string expected) =>
        Assert.Equal(expected, Display.Mask(destination));

    [Theory]
    [InlineData("TELEPHONE_NUMBER", "+12065550100", "+12******100")]
    [InlineData("CONNECT_PHONENUMBER_ARN", Sample.Source, Sample.Source)]
    [InlineData(null, null, "")]
    public void Only_a_persons_number_is_masked_in_an_endpoint(string? type, string? address, string expected) =>
        Assert.Equal(expected, Display.Address(type, address));

    [Theory]
    [InlineData(true, null, "2026-11-24 09:31 to 2026-11-24 10:02, completed: 14 Started, 6 AlreadyStarted")]
    [InlineData(false, null, "2026-11-24 09:31 to 2026-11-24 10:02, stopped: 14 Started, 6 AlreadyStarted")]
    [InlineData(false, "QuotaFull", "2026-11-24 09:31 to 2026-11-24 10:02, QuotaFull: 14 Started, 6 AlreadyStarted")]
    public void A_run_of_a_journal_says_how_it_ended_and_how_its_rows_did(bool completed, string? endedBy, string expected) =>
        Assert.Equal(expected, Display.Run(new OutboundChatJournalRun
        {
            Began = new DateTime(2026, 11, 24, 9, 31, 5, DateTimeKind.Utc),
            Ended = new DateTime(2026, 11, 24, 10, 2, 0, DateTimeKind.Utc),
            Completed = completed,
            EndedBy = endedBy,
            Counts = new Dictionary<string, long> { ["Started"] = 14, ["AlreadyStarted"] = 6 },
        }));

    [Fact]
    public void A_run_without_an_end_may_be_going_on() =>
        Assert.Equal(
            "2026-11-24 09:31: it goes on, or was killed",
            Display.Run(new OutboundChatJournalRun { Began = new DateTime(2026, 11, 24, 9, 31, 5, DateTimeKind.Utc) }));
}
