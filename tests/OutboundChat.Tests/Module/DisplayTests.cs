using OutboundChat.Module;

namespace OutboundChat.Tests.Module;

public class DisplayTests
{
    [Theory]
    [InlineData("+12065550100", "+12******100")]
    [InlineData("+442079460000123", "+44**********123")]
    [InlineData("+1 425 555 0106 x12", "+1 4** ****6 x12")]
    [InlineData("somebody.with.a.long.name@example.com", "s….w….a……@e….com")]
    [InlineData("ask\nher", "ask her")]
    [InlineData(null, "")]
    public void A_recipient_is_masked_and_never_wider_than_its_column(string? destination, string expected) =>
        Assert.Equal(expected, Display.Mask(destination));

    [Theory]
    [InlineData("+12065550100", "+12***100")]
    [InlineData("+12******100", "+12***100")]
    [InlineData("+999999999999999", "+99***999")]
    public void A_narrow_column_has_fewer_stars(string destination, string expected) =>
        Assert.Equal(expected, Display.Mask(destination, 9));

    [Theory]
    [InlineData("Row 1 already has this number.", 50, "Row 1 already has this number.")]
    [InlineData("Row 1 already has this number.", 51, "Row 1 already has this\nnumber.")]
    [InlineData("one\r\ntwo", 50, "one\ntwo")]
    [InlineData("averylongwordthatfitsnowhere", 100, "averylongwordthatfitsnowhere")]
    [InlineData("four words on lines", 100, "four words on\nlines")]
    [InlineData(null, 50, "")]
    public void Lines_are_wrapped_between_words_one_column_before_the_edge_of_the_terminal(string? text, int before, string expected) =>
        Assert.Equal(expected, Display.Wrap(text, host: null, before - 1));

    [Theory]
    [InlineData("Started", "32")]
    [InlineData("AlreadyStarted", "32")]
    [InlineData("Duplicate", "33;1")]
    [InlineData("Excluded", "33;1")]
    [InlineData("NotAttempted", "33;1")]
    [InlineData("Invalid", "31;1")]
    [InlineData("Failed", "31;1")]
    public void A_status_has_a_colour(string status, string colour) =>
        Assert.Equal($"\u001B[{colour}m{status}\u001B[0m", Display.Status(status));

    [Theory]
    [InlineData("Started", null, "Started")]
    [InlineData("Ended", null, "Ended")]
    [InlineData("Ended", "API", "Ended: API")]
    [InlineData("Ended", "CONTACT_FLOW_DISCONNECT", "Ended: CONTACT FLOW")]
    public void A_contact_that_has_ended_says_why(string state, string? reason, string expected) =>
        Assert.Equal(expected, Display.ContactState(state, reason));

    [Theory]
    [InlineData("TELEPHONE_NUMBER", "+12065550100", "+12******100")]
    [InlineData("CONNECT_PHONENUMBER_ARN", Sample.Source, Sample.Source)]
    [InlineData(null, null, "")]
    public void Only_phone_numbers_of_endpoints_are_masked(string? type, string? address, string expected) =>
        Assert.Equal(expected, Display.Address(type, address));

    [Theory]
    [InlineData(true, null, "2026-11-24 09:31 to 2026-11-24 10:02, completed: 14 Started, 6 AlreadyStarted")]
    [InlineData(false, null, "2026-11-24 09:31 to 2026-11-24 10:02, stopped: 14 Started, 6 AlreadyStarted")]
    [InlineData(false, "QuotaFull", "2026-11-24 09:31 to 2026-11-24 10:02, QuotaFull: 14 Started, 6 AlreadyStarted")]
    public void A_run_of_a_journal_shows_its_outcome_and_the_counts_of_its_rows(bool completed, string? endedBy, string expected) =>
        Assert.Equal(expected, Display.Run(new OutboundChatJournalRun
        {
            Began = new DateTime(2026, 11, 24, 9, 31, 5, DateTimeKind.Utc),
            Ended = new DateTime(2026, 11, 24, 10, 2, 0, DateTimeKind.Utc),
            Completed = completed,
            EndedBy = endedBy,
            Counts = new Dictionary<string, long> { ["Started"] = 14, ["AlreadyStarted"] = 6 },
        }));

    [Fact]
    public void A_run_without_an_end_may_still_be_running() =>
        Assert.Equal(
            "2026-11-24 09:31: still running, or killed",
            Display.Run(new OutboundChatJournalRun { Began = new DateTime(2026, 11, 24, 9, 31, 5, DateTimeKind.Utc) }));
}
