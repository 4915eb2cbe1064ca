using System.Text;
using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public class SimulatorListTests
{
    private static readonly SimulatorOptions s_noQuota = new() { RequestsPerSecond = 0 };

    [Fact]
    public async Task Instances_come_ten_a_page()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        ListInstancesResponse first = await client.ListInstancesAsync(new(), TestContext.Current.CancellationToken);
        ListInstancesResponse second = await client.ListInstancesAsync(new() { NextToken = first.NextToken }, TestContext.Current.CancellationToken);

        Assert.Equal((10, 2), (first.InstanceSummaryList.Count, second.InstanceSummaryList.Count));
        Assert.Null(second.NextToken);
        List<InstanceSummary> all = [.. first.InstanceSummaryList, .. second.InstanceSummaryList];
        Assert.Equal(12, all.Select(instance => instance.Id).Distinct().Count());
        Assert.Equal(12, all.Select(instance => instance.InstanceAlias).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        InstanceSummary clinic = all.Single(instance => instance.InstanceAlias == "clinic");
        Assert.Equal((SimulatorOptions.DefaultInstanceId, InstanceStatus.ACTIVE), (clinic.Id, clinic.InstanceStatus));
        Assert.Equal($"arn:aws:connect:us-west-2:123456789012:instance/{clinic.Id}", clinic.Arn);
        Assert.Equal(new DateTime(2024, 2, 29, 9, 30, 0, 250, DateTimeKind.Utc), clinic.CreatedTime);
        Assert.Contains(all, instance => instance.InstanceStatus == InstanceStatus.CREATION_IN_PROGRESS);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Pages_of_any_size_give_every_instance_once(int size)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        ListInstancesRequest request = new() { MaxResults = size };
        List<string> ids = [];
        do
        {
            ListInstancesResponse page = await client.ListInstancesAsync(request, TestContext.Current.CancellationToken);
            Assert.InRange(page.InstanceSummaryList.Count, 1, size);
            ids.AddRange(page.InstanceSummaryList.Select(instance => instance.Id));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal(SimulatedAccount.Instances.Select(instance => instance.Id), ids);
    }

    [Theory]
    [InlineData("/instance?maxResults=11", "InvalidRequestException", "1 to 10")]
    [InlineData("/instance?maxResults=0", "InvalidRequestException", "1 to 10")]
    [InlineData("/instance?maxResults=many", "SerializationException", "'maxResults' is not a whole number")]
    [InlineData("/instance?maxResults=1&maxResults=2", "SerializationException", "'maxResults' is not given once")]
    [InlineData("/instance?nextToken=", "InvalidRequestException", "token")]
    [InlineData("/instance?nextToken=bm9uZQ%3D%3D", "InvalidRequestException", "token")]
    [InlineData("/instance?MaxResults=5", "InvalidRequestException", "'MaxResults' is no member")]
    [InlineData("/contact-flows-summary/i-1?maxResults=1001", "InvalidParameterException", "1 to 1000")]
    [InlineData("/contact-flows-summary/i-1?contactFlowTypes=BY_PIGEON", "InvalidParameterException", "'BY_PIGEON' is no value")]
    [InlineData("/contact-flows-summary/i-1?contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN&contactFlowTypes=CAMPAIGN", "InvalidParameterException", "more than 10")]
    public async Task A_query_that_the_model_does_not_allow_is_refused(string target, string error, string message)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);

        SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.SignGet(simulator.Url, target));

        Assert.Equal((400, error), (answer.Status, answer.Error));
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flows_are_listed_by_type_and_several_may_share_a_name()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        List<ContactFlowSummary> all = await ListFlowsAsync(client, new() { InstanceId = SimulatorOptions.DefaultInstanceId });
        List<ContactFlowSummary> some = await ListFlowsAsync(client, new() { InstanceId = SimulatorOptions.DefaultInstanceId, ContactFlowTypes = ["CUSTOMER_QUEUE", "AGENT_WHISPER"] });

        ContactFlowSummary reminder = all.Single(flow => flow.Id == SimulatorOptions.DefaultContactFlowId);
        Assert.Equal(("Appointment reminder", ContactFlowType.CONTACT_FLOW, ContactFlowState.ACTIVE, ContactFlowStatus.PUBLISHED), (reminder.Name, reminder.ContactFlowType, reminder.ContactFlowState, reminder.ContactFlowStatus));
        Assert.Equal($"arn:aws:connect:us-west-2:123456789012:instance/{SimulatorOptions.DefaultInstanceId}/contact-flow/{reminder.Id}", reminder.Arn);
        Assert.Equal(2, all.Count(flow => flow.Name == reminder.Name));
        Assert.Contains(all, flow => flow.ContactFlowStatus == ContactFlowStatus.SAVED);
        Assert.Contains(all, flow => flow.ContactFlowState == ContactFlowState.ARCHIVED);
        Assert.Equal(all.Where(flow => flow.ContactFlowType.Value is "CUSTOMER_QUEUE" or "AGENT_WHISPER").Select(flow => flow.Id), some.Select(flow => flow.Id));
        Assert.Equal(3, some.Count);
    }

    [Fact]
    public async Task Flows_come_in_pages_of_the_size_that_was_asked_for()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        ListContactFlowsResponse page = await client.ListContactFlowsAsync(new() { InstanceId = SimulatorOptions.DefaultInstanceId, MaxResults = 5 }, TestContext.Current.CancellationToken);
        List<ContactFlowSummary> all = await ListFlowsAsync(client, new() { InstanceId = SimulatorOptions.DefaultInstanceId, MaxResults = 5 });

        Assert.Equal(5, page.ContactFlowSummaryList.Count);
        Assert.Equal(SimulatedAccount.Instances[0].Flows.Select(flow => flow.Id), all.Select(flow => flow.Id));
    }

    [Fact]
    public void A_page_has_its_usual_size_where_the_request_does_not_say()
    {
        Pager pager = new(defaultSize: 100, maxSize: 1000, ServiceException.InvalidParameter);
        int[] items = [.. Enumerable.Range(0, 200)];

        Page<int> first = pager.Cut(items, null, null);
        Page<int> second = pager.Cut(items, null, first.NextToken);

        Assert.Equal(items, first.Items.Concat(second.Items));
        Assert.Equal(100, first.Items.Count);
        Assert.Null(second.NextToken);
    }

    [Fact]
    public async Task Instances_have_flows_and_numbers_of_their_own_and_unlisted_ones_have_none()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        SimulatedInstance test = SimulatedAccount.Instances.Single(instance => instance.Alias == "clinic-test");

        Assert.Equal(["Appointment reminder", "Sandbox"], (await ListFlowsAsync(client, new() { InstanceId = test.Id })).Select(flow => flow.Name));
        Assert.Equal(["Test number"], (await ListNumbersAsync(client, new() { InstanceId = test.Id })).Select(number => number.PhoneNumberDescription));
        Assert.Empty(await ListFlowsAsync(client, new() { InstanceId = "unlisted" }));
        Assert.Empty(await ListNumbersAsync(client, new() { InstanceId = "unlisted" }));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => ListFlowsAsync(client, new() { InstanceId = SimulatorOptions.UnknownId }));
        await Assert.ThrowsAsync<ResourceNotFoundException>(() => ListNumbersAsync(client, new() { InstanceId = SimulatorOptions.UnknownId }));
    }

    [Fact]
    public async Task A_chat_cannot_be_started_with_a_flow_that_is_not_published()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        StartOutboundChatContactRequest request = SimulatorClient.Request();
        request.ContactFlowId = SimulatedAccount.Instances[0].Flows.Single(flow => flow.Status == ContactFlowStatus.SAVED).Id;

        ResourceNotFoundException error = await Assert.ThrowsAsync<ResourceNotFoundException>(() => client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken));

        Assert.Contains("not published", error.Message, StringComparison.Ordinal);
        Assert.Empty(simulator.Contacts);
    }

    [Fact]
    public async Task Phone_numbers_of_all_instances_are_listed_where_none_is_named()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();

        List<ListPhoneNumbersSummary> numbers = await ListNumbersAsync(client, new() { MaxResults = 2 });

        Assert.Equal(6, numbers.Count);
        ListPhoneNumbersSummary source = numbers.Single(number => number.PhoneNumberArn == SimulatorOptions.DefaultSource);
        Assert.Equal(("Reminders", PhoneNumberCountryCode.US, PhoneNumberType.DID), (source.PhoneNumberDescription, source.PhoneNumberCountryCode, source.PhoneNumberType));
        Assert.Equal(SimulatorOptions.DefaultInstanceId, source.InstanceId);
        Assert.EndsWith($"instance/{SimulatorOptions.DefaultInstanceId}", source.TargetArn, StringComparison.Ordinal);
        Assert.All(numbers, number => Assert.Matches(@"^\+[1-9][0-9]{7,14}$", number.PhoneNumber));
        Assert.Equal(2, numbers.Count(number => number.PhoneNumberDescription == "Front desk"));
        Assert.Contains(numbers, number => number.PhoneNumberDescription is null);
    }

    [Fact]
    public async Task Phone_numbers_are_found_by_instance_country_type_and_prefix()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        using AmazonConnectClient client = simulator.Client();
        string target = $"arn:aws:connect:us-west-2:123456789012:instance/{SimulatorOptions.DefaultInstanceId}";

        Assert.Equal(5, (await ListNumbersAsync(client, new() { TargetArn = target })).Count);
        Assert.Equal(5, (await ListNumbersAsync(client, new() { TargetArn = target, InstanceId = SimulatorOptions.DefaultInstanceId })).Count);
        Assert.Equal(["+447700900142", "+61491570156"], await Numbers(new() { PhoneNumberCountryCodes = ["GB", "AU"] }));
        Assert.Equal(["+18005550199"], await Numbers(new() { PhoneNumberTypes = ["TOLL_FREE"] }));
        Assert.Equal(["+12065550142", "+12065550143"], await Numbers(new() { TargetArn = target, PhoneNumberPrefix = "+1206" }));
        Assert.Empty(await Numbers(new() { PhoneNumberCountryCodes = ["GB"], PhoneNumberPrefix = "+1" }));

        async Task<List<string>> Numbers(ListPhoneNumbersV2Request request) => [.. (await ListNumbersAsync(client, request)).Select(number => number.PhoneNumber)];
    }

    [Theory]
    [InlineData("""{"MaxResults":1001}""", 400, "InvalidParameterException", "1 to 1000")]
    [InlineData("""{"NextToken":"none"}""", 400, "InvalidParameterException", "token")]
    [InlineData("""{"PhoneNumberCountryCodes":["USA"]}""", 400, "InvalidParameterException", "'USA' is no value")]
    [InlineData("""{"PhoneNumberTypes":["DID","DID","DID","DID","DID","DID","DID"]}""", 400, "InvalidParameterException", "more than 6")]
    [InlineData("""{"PhoneNumberPrefix":"206-555"}""", 400, "InvalidParameterException", "'206-555'")]
    [InlineData("""{"InstanceId":""}""", 400, "InvalidParameterException", "'InstanceId' must be given")]
    [InlineData("""{"InstanceId":"another","TargetArn":"arn:aws:connect:us-west-2:123456789012:instance/one"}""", 400, "InvalidParameterException", "different instances")]
    [InlineData("""{"TargetArn":"arn:aws:connect:us-west-2:123456789012:traffic-distribution-group/one"}""", 404, "ResourceNotFoundException", "There is no")]
    [InlineData("""{"TargetArn":"arn:aws:connect:eu-west-2:123456789012:instance/one"}""", 404, "ResourceNotFoundException", "There is no")]
    [InlineData("""{"PhoneNumberPrefix":206}""", 400, "SerializationException", "'PhoneNumberPrefix' is not text")]
    [InlineData("""{"Prefix":"+1"}""", 400, "InvalidRequestException", "'Prefix' is no member")]
    public async Task A_list_of_numbers_that_the_model_does_not_allow_is_refused(string json, int status, string error, string message)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);

        SimulatorAnswer answer = await SimulatorClient.SendAsync(SimulatorClient.Sign(simulator.Url, Encoding.UTF8.GetBytes(json), "/phone-number/list", "POST"));

        Assert.Equal((status, error), (answer.Status, answer.Error));
        Assert.Contains(message, answer.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("eu-central-1", "arn:aws:")]
    [InlineData("us-gov-west-1", "arn:aws-us-gov:")]
    [InlineData("cn-north-1", "arn:aws-cn:")]
    public async Task ARNs_are_of_the_Region_that_was_asked(string region, string prefix)
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        AmazonConnectConfig config = SimulatorClient.Config(simulator.Url);
        config.AuthenticationRegion = region;
        using AmazonConnectClient client = new(SimulatorCredentials.Default.AccessKey, SimulatorCredentials.Default.SecretKey, config);

        InstanceSummary instance = (await client.ListInstancesAsync(new(), TestContext.Current.CancellationToken)).InstanceSummaryList[0];
        List<ListPhoneNumbersSummary> numbers = await ListNumbersAsync(client, new() { TargetArn = instance.Arn });

        Assert.StartsWith($"{prefix}connect:{region}:", instance.Arn, StringComparison.Ordinal);
        Assert.StartsWith($"{prefix}iam::", instance.ServiceRole, StringComparison.Ordinal);
        Assert.All(numbers, number => Assert.StartsWith($"{prefix}connect:{region}:123456789012:phone-number/", number.PhoneNumberArn, StringComparison.Ordinal));
        Assert.NotEmpty(numbers);
    }

    private static async Task<List<ContactFlowSummary>> ListFlowsAsync(AmazonConnectClient client, ListContactFlowsRequest request)
    {
        List<ContactFlowSummary> flows = [];
        do
        {
            ListContactFlowsResponse page = await client.ListContactFlowsAsync(request, TestContext.Current.CancellationToken);
            flows.AddRange(page.ContactFlowSummaryList);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return flows;
    }

    private static async Task<List<ListPhoneNumbersSummary>> ListNumbersAsync(AmazonConnectClient client, ListPhoneNumbersV2Request request)
    {
        List<ListPhoneNumbersSummary> numbers = [];
        do
        {
            ListPhoneNumbersV2Response page = await client.ListPhoneNumbersV2Async(request, TestContext.Current.CancellationToken);
            numbers.AddRange(page.ListPhoneNumbersSummaryList);
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        return numbers;
    }
}
