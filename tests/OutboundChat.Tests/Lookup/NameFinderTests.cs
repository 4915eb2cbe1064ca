using OutboundChat.Lookup;
using OutboundChat.Numbers;
using OutboundChat.Requests;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Lookup;

public class NameFinderTests
{
    private readonly List<string> _told = [];

    [Theory]
    [InlineData(nameof(NameKind.Instance), "clinic", null, AccountServer.Clinic)]
    [InlineData(nameof(NameKind.Instance), "BRANCH", null, AccountServer.Branch)]
    [InlineData(nameof(NameKind.ContactFlow), "recall", AccountServer.Clinic, "f-5")]
    [InlineData(nameof(NameKind.ContactFlow), "Front desk", AccountServer.Clinic, "f-3")]
    [InlineData(nameof(NameKind.ContactFlow), "Appointment reminder", AccountServer.Clinic, AccountServer.Reminder)]
    [InlineData(nameof(NameKind.PhoneNumber), "+1 (206) 555-0142", AccountServer.Clinic, AccountServer.Number)]
    [InlineData(nameof(NameKind.PhoneNumber), "206.555.0142", null, AccountServer.Number)]
    [InlineData(nameof(NameKind.PhoneNumber), "reminders", AccountServer.Clinic, AccountServer.Number)]
    [InlineData(nameof(NameKind.PhoneNumber), "+12065550146", AccountServer.Clinic, AccountServer.NumberArn + "n5")]
    public async Task A_name_is_resolved_to_its_identifier(string kind, string name, string? instance, string id)
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        Assert.Equal(id, Finder(server).Find(Enum.Parse<NameKind>(kind), name, instance));
    }

    [Theory]
    [InlineData(nameof(NameKind.Instance), "99999999-2222-3333-4444-555555555555")]
    [InlineData(nameof(NameKind.Instance), "arn:aws:connect:us-west-2:123456789012:instance/i-1")]
    [InlineData(nameof(NameKind.ContactFlow), "99999999-2222-3333-4444-555555555555")]
    [InlineData(nameof(NameKind.PhoneNumber), "arn:aws:connect:us-west-2:123456789012:phone-number/n9")]
    [InlineData(nameof(NameKind.PhoneNumber), "99999999-2222-3333-4444-555555555555")]
    public async Task An_identifier_or_an_ARN_is_never_looked_up(string kind, string id)
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        Assert.Equal(id, Finder(server).Find(Enum.Parse<NameKind>(kind), id, AccountServer.Clinic));
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task A_list_is_fetched_once_per_session_with_all_its_pages_even_concurrently()
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        string[] found = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => new NameFinder(
            () => TestSession.At(server.Url), Country.Find("US"), _ => { }, CancellationToken.None).Find(NameKind.Instance, "branch"))));

        Assert.All(found, id => Assert.Equal(AccountServer.Branch, id));
        Assert.Equal(
            ["/instance?maxResults=10", "/instance?maxResults=10&nextToken=2"],
            server.Requests.Select(request => request.Target).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_unknown_name_is_an_error_that_lists_similar_names()
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        ItemException trouble = Assert.Throws<ItemException>(
            () => Finder(server).Find(NameKind.ContactFlow, "Recal", AccountServer.Clinic));

        Assert.Equal(nameof(Texts.NameUnknown), trouble.ErrorId);
        Assert.Contains(
            "'Recal' was found. The nearest names are 'Recall', 'Feedback', 'Survey',",
            trouble.Message,
            StringComparison.Ordinal);
        Assert.Equal(5, trouble.Message.Split(", '").Length);
    }

    [Theory]
    [InlineData(nameof(NameKind.PhoneNumber), "Desk", "'+12065550143', '+12065550144'")]
    [InlineData(nameof(NameKind.ContactFlow), "FRONT DESK", "'f-3', 'f-4'")]
    public async Task An_ambiguous_name_is_an_error_that_distinguishes_the_resources(string kind, string name, string told)
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        ItemException trouble = Assert.Throws<ItemException>(
            () => Finder(server).Find(Enum.Parse<NameKind>(kind), name, AccountServer.Clinic));

        Assert.Equal(nameof(Texts.NameAmbiguous), trouble.ErrorId);
        Assert.Contains(told, trouble.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(nameof(NameKind.Instance), "connect:ListInstances")]
    [InlineData(nameof(NameKind.ContactFlow), "connect:ListContactFlows")]
    [InlineData(nameof(NameKind.PhoneNumber), "connect:ListPhoneNumbersV2")]
    public async Task A_denied_look_up_names_the_permission_and_the_alternative(string kind, string permission)
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "AccessDeniedException"), ("x-amzn-RequestId", "r")));

        ItemException trouble = Assert.Throws<ItemException>(
            () => Finder(server).Find(Enum.Parse<NameKind>(kind), "name", AccountServer.Clinic));

        Assert.Equal(nameof(Texts.LookupDenied), trouble.ErrorId);
        Assert.Contains($" {permission}. ", trouble.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_list_is_requested_again_only_in_the_next_run()
    {
        await using LoopbackServer server = new(
            LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "AccessDeniedException"), ("x-amzn-RequestId", "r")));
        NameFinder finder = Finder(server);

        Assert.Throws<ItemException>(() => finder.Find(NameKind.Instance, "clinic"));
        Assert.Throws<ItemException>(() => finder.Find(NameKind.Instance, "branch"));
        Assert.Single(server.Requests);

        Assert.Throws<ItemException>(() => Finder(server).Find(NameKind.Instance, "clinic"));
        Assert.Equal(2, server.Requests.Count);
    }

    [Fact]
    public async Task Messages_about_look_ups_contain_no_whole_phone_number()
    {
        await using LoopbackServer server = new(AccountServer.Answer);

        Finder(server).Find(NameKind.PhoneNumber, "+12065550142", AccountServer.Clinic);

        Assert.Equal(
            [
                Texts.LookingUp("ListPhoneNumbersV2"),
                $"The phone number '+12******142' is {AccountServer.Number}"],
            _told);
    }

    [Fact]
    public void Without_an_account_a_name_is_kept() =>
        Assert.Equal("clinic", new NameFinder(() => null, null, _told.Add, CancellationToken.None).Find(NameKind.Instance, "clinic"));

    [Fact]
    public async Task Names_in_rows_are_resolved_and_unknown_ones_make_the_row_invalid()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        RequestNames names = new(Finder(server), () => null);
        ChatRequestInput good = new() { InstanceId = "clinic", ContactFlowId = "Recall", SourceEndpoint = "Reminders" };
        ChatRequestInput bad = new() { InstanceId = "clinik", ContactFlowId = "Recall", SourceEndpoint = "+12065550142" };

        names.Resolve(good);
        names.Resolve(bad);

        Assert.Equal((AccountServer.Clinic, "f-5", AccountServer.Number), (good.InstanceId, good.ContactFlowId, good.SourceEndpoint));
        Assert.Empty(good.Problems);
        RequestProblem problem = Assert.Single(bad.Problems);
        Assert.Equal(("InstanceId", nameof(Texts.NameUnknown)), (problem.Member, problem.Rule));
        Assert.Equal(AccountServer.Number, bad.SourceEndpoint);
    }

    [Fact]
    public async Task A_wrong_name_on_the_command_line_ends_the_command()
    {
        await using LoopbackServer server = new(AccountServer.Answer);
        RequestNames names = new(Finder(server), () => null);

        SetupException trouble = Assert.Throws<SetupException>(
            () => names.Check(new ChatRequestInput { InstanceId = "clinic", ContactFlowId = "Nothing like it" }));

        Assert.Equal(nameof(Texts.NameUnknown), trouble.ErrorId);
        names.Check(new ChatRequestInput { SourceEndpoint = "Reminders" });
    }

    private NameFinder Finder(LoopbackServer server) =>
        new(() => TestSession.At(server.Url), Country.Find("US"), _told.Add, CancellationToken.None);
}
