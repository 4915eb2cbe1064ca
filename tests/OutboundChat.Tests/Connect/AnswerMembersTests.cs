using System.Text.Json.Nodes;
using Amazon.Connect.Model;
using Amazon.Runtime;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Connect;

/// <summary>What is read from the answers' JSON, and what is not.</summary>
public class AnswerMembersTests
{
    public static TheoryData<string> Operations => ["StartOutboundChatContact", "DescribeContact", "ListInstances", "ListContactFlows", "ListPhoneNumbersV2"];

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Every_member_of_the_model_is_read(string operation)
    {
        var answer = Answer(operation);

        var response = await CallAsync(operation, answer);

        AssertSame(answer, response);
        Assert.Equal("r-1", response.ResponseMetadata.RequestId);
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Members_that_are_missing_are_not_set(string operation)
    {
        var response = await CallAsync(operation, []);

        Assert.All(PublicSurfaceTests.Members(response.GetType()), member => Assert.Null(member.GetValue(response)));
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Members_that_are_null_are_not_set_at_any_depth(string operation)
    {
        for (var depth = 0; depth <= Structures(Answer(operation)).Max(structure => structure.Depth); depth++)
        {
            var (nulls, nothing) = (Answer(operation), Answer(operation));
            foreach (var (structure, _) in Structures(nulls).Where(structure => structure.Depth == depth).ToArray())
            {
                foreach (var (name, _) in structure.ToArray())
                {
                    structure[name] = null;
                }
            }

            foreach (var (structure, _) in Structures(nothing).Where(structure => structure.Depth == depth).ToArray())
            {
                structure.Clear();
            }

            AssertSame(nothing, await CallAsync(operation, nulls));
        }
    }

    [Theory]
    [MemberData(nameof(Operations))]
    public async Task Members_that_the_model_does_not_have_are_passed_over(string operation)
    {
        var more = Answer(operation);
        foreach (var (structure, _) in Structures(more).ToArray())
        {
            var (name, value) = structure.First();
            structure.Insert(0, "NextYears", new JsonObject { [name] = value?.DeepClone(), ["List"] = new JsonArray(1, null, new JsonObject()) });
            structure[name.ToLowerInvariant()] = true;
        }

        AssertSame(Answer(operation), await CallAsync(operation, more));
    }

    [Theory]
    [InlineData("1700000000", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("1700000000.5", "2023-11-14T22:13:20.5000000Z")]
    [InlineData("1700000000.1234567", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("1700000000.12345678901", "2023-11-14T22:13:20.1234567Z")]
    [InlineData("1.7E9", "2023-11-14T22:13:20.0000000Z")]
    [InlineData("0", "1970-01-01T00:00:00.0000000Z")]
    [InlineData("-1.25", "1969-12-31T23:59:58.7500000Z")]
    [InlineData("253402300799", "9999-12-31T23:59:59.0000000Z")]
    public async Task A_time_is_seconds_since_1970_in_UTC(string number, string time)
    {
        var contact = await DescribeAsync($$$"""{"Contact":{"InitiationTimestamp":{{{number}}}}}""");

        Assert.Equal(time, contact.InitiationTimestamp?.ToString("O"));
    }

    [Fact]
    public async Task Values_of_the_model_and_of_next_year_are_constants()
    {
        var contact = await DescribeAsync("""{"Contact":{"Channel":"CHAT","InitiationMethod":"BY_PIGEON"}}""");

        Assert.Same(Amazon.Connect.Channel.CHAT, contact.Channel);
        Assert.Equal("BY_PIGEON", contact.InitiationMethod.Value);
    }

    [Fact]
    public async Task A_null_in_a_list_or_map_stays_where_it_is()
    {
        var contact = await DescribeAsync(
            """{"Contact":{"Attributes":{"a":null,"b":"B"},"SegmentAttributes":{"none":null},"Recordings":[null,{}],"QualityMetrics":{"Agent":{"Audio":{"PotentialQualityIssues":["x",null]}}}}}""");

        Assert.Equal([("a", null), ("b", "B")], contact.Attributes.Select(pair => (pair.Key, (string?)pair.Value)));
        Assert.Null(contact.SegmentAttributes["none"]);
        Assert.Null(contact.Recordings[0]);
        Assert.NotNull(contact.Recordings[1]);
        Assert.Equal(["x", null], contact.QualityMetrics.Agent.Audio.PotentialQualityIssues);
    }

    [Fact]
    public async Task Empty_collections_are_empty_and_not_null()
    {
        var contact = await DescribeAsync("""{"Contact":{"Attributes":{},"Recordings":[]}}""");

        Assert.Empty(contact.Attributes);
        Assert.Empty(contact.Recordings);
        Assert.Null(contact.NextContacts);
    }

    [Theory]
    [InlineData("""{"Contact":[]}""", "Contact is not a JSON Object")]
    [InlineData("""{"Contact":{"Arn":5}}""", "Arn is not a JSON String")]
    [InlineData("""{"Contact":{"TotalPauseCount":"5"}}""", "TotalPauseCount is not a JSON Number")]
    [InlineData("""{"Contact":{"TotalPauseCount":1.5}}""", "TotalPauseCount is not a whole number of 32 bits")]
    [InlineData("""{"Contact":{"QueuePriority":9223372036854775808}}""", "QueuePriority is not a whole number of 64 bits")]
    [InlineData("""{"Contact":{"ChatMetrics":{"ChatContactMetrics":{"MultiParty":"true"}}}}""", "MultiParty is not true or false")]
    [InlineData("""{"Contact":{"InitiationTimestamp":"2023-11-14"}}""", "InitiationTimestamp is not a JSON Number")]
    [InlineData("""{"Contact":{"InitiationTimestamp":253402300800}}""", "InitiationTimestamp is not a time")]
    [InlineData("""{"Contact":{"InitiationTimestamp":1e300}}""", "InitiationTimestamp is not a time")]
    [InlineData("""{"Contact":{"Attributes":{"a":1}}}""", "Attributes is not a JSON String")]
    [InlineData("""{"Contact":{"Attributes":["a"]}}""", "Attributes is not a JSON Object")]
    [InlineData("""{"Contact":{"Recordings":[1]}}""", "Recordings is not a JSON Object")]
    [InlineData("[]", "not a JSON object")]
    [InlineData("null", "not a JSON object")]
    public async Task An_answer_of_another_form_is_an_error_that_names_the_member(string body, string message)
    {
        var error = await Assert.ThrowsAsync<AmazonUnmarshallingException>(() => DescribeAsync(body));

        Assert.Contains(message, error.InnerException!.Message, StringComparison.Ordinal);
        Assert.Equal("r-1", error.RequestId);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("no JSON")]
    public async Task The_answer_to_a_stop_is_its_status_whatever_the_body(string body)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json(body, 200, ("x-amzn-RequestId", "r-1")));
        using var client = ConnectClients.For(server);

        var response = await client.StopContactAsync(new StopContactRequest { ContactId = "c-1", InstanceId = "i-1" }, TestContext.Current.CancellationToken);

        Assert.Equal((System.Net.HttpStatusCode.OK, "r-1"), (response.HttpStatusCode, response.ResponseMetadata.RequestId));
    }

    [Fact]
    public async Task Asking_again_with_the_next_token_gives_all_pages()
    {
        await using var server = new LoopbackServer(request => LoopbackAnswer.Json(request.Query.SingleOrDefault(pair => pair.Key == "nextToken").Value switch
        {
            null => """{"ContactFlowSummaryList":[{"Id":"1"},{"Id":"2"}],"NextToken":"a+b/c=="}""",
            "a+b/c==" => """{"ContactFlowSummaryList":[],"NextToken":"ü &"}""",
            "ü &" => """{"ContactFlowSummaryList":[{"Id":"3"}],"NextToken":null}""",
            _ => """{"ContactFlowSummaryList":[{"Id":"no such page"}]}""",
        }));
        using var client = ConnectClients.For(server);
        var request = new ListContactFlowsRequest { InstanceId = "i-1" };
        List<string> ids = [];
        do
        {
            var page = await client.ListContactFlowsAsync(request, TestContext.Current.CancellationToken);
            ids.AddRange(page.ContactFlowSummaryList.Select(flow => flow.Id));
            request.NextToken = page.NextToken;
        }
        while (request.NextToken is not null);

        Assert.Equal(["1", "2", "3"], ids);
    }

    private static JsonObject Answer(string operation) => ExpectedJson.Of(FilledStructures.Of(PublicSurfaceTests.Structure($"{operation}Response")))!.AsObject();

    private static async Task<AmazonWebServiceResponse> CallAsync(string operation, JsonObject answer)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json(answer.ToJsonString(), 200, ("x-amzn-RequestId", "r-1")));
        using var client = ConnectClients.For(server);
        return await client.CallAsync(ConnectOperations.Request(operation));
    }

    private static async Task<Contact> DescribeAsync(string body)
    {
        await using var server = new LoopbackServer(LoopbackAnswer.Json(body, 200, ("x-amzn-RequestId", "r-1")));
        using var client = ConnectClients.For(server);
        return (await client.DescribeContactAsync(new DescribeContactRequest { InstanceId = "i-1", ContactId = "c-1" }, TestContext.Current.CancellationToken)).Contact;
    }

    /// <summary>The objects that are structures; those that are maps have keys of more than letters and digits.</summary>
    private static IEnumerable<(JsonObject Structure, int Depth)> Structures(JsonNode? node, int depth = 0) => node switch
    {
        JsonArray list => list.SelectMany(item => Structures(item, depth)),
        JsonObject map when map.Any(member => !member.Key.All(char.IsAsciiLetterOrDigit)) => map.SelectMany(member => Structures(member.Value, depth)),
        JsonObject { Count: > 0 } structure => structure.SelectMany(member => Structures(member.Value, depth + 1)).Prepend((structure, depth)),
        _ => [],
    };

    private static void AssertSame(JsonNode expected, AmazonWebServiceResponse response)
    {
        var actual = ExpectedJson.Of(response);
        Assert.True(JsonNode.DeepEquals(expected, actual), $"Expected {expected}{Environment.NewLine}but was {actual}");
    }
}
