using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Connect.Model;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Tests.Requests;
using OutboundChat.Workflows;

namespace OutboundChat.Tests.Workflows;

/// <summary>The files of a workflow, and the folder that they are in.</summary>
public class WorkflowFilesTests
{
    [Theory]
    [InlineData(nameof(QuotaAction.Stop), 2, 5)]
    [InlineData(nameof(QuotaAction.Wait), 0.01, 1)]
    public async Task The_definition_is_valid_and_the_template_deploys_it_with_the_policy(string action, double rate, int burst)
    {
        string? missing = await NodePackages.MissingAsync();
        Assert.SkipWhen(missing is not null, $"The validator cannot be run: {missing}");
        ChatRunOptions options = new()
        {
            QuotaAction = Enum.Parse<QuotaAction>(action),
            RequestsPerSecond = rate,
            Burst = burst,
            MaxAttempts = 1,
        };
        using ExportedWorkflow workflow = new(2, options);
        string definition = workflow.Text(WorkflowFolder.Definition), policy = workflow.Text(WorkflowFolder.Policy);

        (int exitCode, string said) = await NodePackages.RunAsync(
            ["check.mjs"], JsonSerializer.Serialize(new { definition, template = workflow.Text(WorkflowFolder.Template) }));

        Assert.True(exitCode == 0, said);
        JsonNode check = JsonNode.Parse(said)!;
        Assert.Empty(check["errors"]!.AsArray());
        Assert.True((bool)check["isValid"]!);
        JsonNode resources = check["template"]!["Resources"]!, machine = resources["StateMachine"]!["Properties"]!;
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(definition), JsonNode.Parse((string)machine["DefinitionString"]!)));
        Assert.Equal(["Bucket"], machine["DefinitionSubstitutions"]!.AsObject().Select(substitution => substitution.Key));
        string inTemplate = resources["Role"]!["Properties"]!["Policies"]![0]!["PolicyDocument"]!.ToJsonString();
        Assert.Equal(ActionsOf(JsonNode.Parse(policy)!), ActionsOf(JsonNode.Parse(inTemplate)!));
        Assert.DoesNotContain("${", policy, StringComparison.Ordinal);
        Assert.All(["{{", "}}"], brace => Assert.DoesNotContain(brace, workflow.Text(WorkflowFolder.ReadMe), StringComparison.Ordinal));
    }

    [Fact]
    public void The_policy_names_the_resources_of_the_rows_and_no_others()
    {
        using ExportedWorkflow workflow = new(3);
        JsonNode start = JsonNode.Parse(workflow.Text(WorkflowFolder.Policy))!["Statement"]![0]!;
        Assert.Equal("connect:StartOutboundChatContact", (string?)start["Action"]);
        Assert.Equal(
            [ValidRequest.SourceArn, ValidRequest.InstanceArn, $"{ValidRequest.InstanceArn}/contact/*", ValidRequest.ContactFlowArn],
            start["Resource"]!.AsArray().Select(arn => (string?)arn));
    }

    [Theory]
    [InlineData(ValidRequest.SourceArn, false)]
    [InlineData("arn:aws:connect:eu-west-1:123456789012:phone-number/a", true)]
    [InlineData("arn:aws:connect:us-west-2:210987654321:phone-number/a", true)]
    public void A_source_in_another_Region_or_account_than_the_first_does_not_fit(string source, bool isElsewhere)
    {
        WorkflowResources resources = new();
        StartOutboundChatContactRequest request = ValidRequest.Create();
        Assert.False(resources.AreElsewhere(request));
        resources.Add(request);
        request.SourceEndpoint = new Endpoint { Type = request.SourceEndpoint.Type, Address = source };
        Assert.Equal(isElsewhere, resources.AreElsewhere(request));
    }

    [Theory]
    [InlineData("*")]
    [InlineData("${AWS::AccountId}")]
    public void A_wildcard_or_a_variable_in_a_row_does_not_widen_the_policy(string flow)
    {
        WorkflowResources resources = new();
        StartOutboundChatContactRequest request = ValidRequest.Create();
        request.ContactFlowId = flow;
        resources.Add(request);
        request.InstanceId = flow;
        resources.Add(request);
        Assert.Equal([ValidRequest.SourceArn, ValidRequest.InstanceArn, $"{ValidRequest.InstanceArn}/contact/*"], resources.Arns);
    }

    [Fact]
    public void The_policy_allows_all_flows_of_an_instance_if_there_are_too_many_to_list()
    {
        WorkflowResources resources = new();
        for (int i = 0; i < 100; i++)
        {
            StartOutboundChatContactRequest request = ValidRequest.Create();
            request.ContactFlowId = $"flow-{i}";
            resources.Add(request);
        }

        Assert.Equal(
            new[] { ValidRequest.SourceArn }.Concat(
                new[] { string.Empty, "/contact/*", "/contact-flow/*" }.Select(kind => ValidRequest.InstanceArn + kind)),
            resources.Arns);
    }

    [Theory]
    [InlineData(2, 5, 4, 2)]
    [InlineData(2, 1, 1, 1)]
    [InlineData(1, 5, 5, 5)]
    [InlineData(0.01, 5, 1, 100)]
    [InlineData(10, 20, 20, 2)]
    [InlineData(10, 5, 5, 1)]
    [InlineData(100_000, 100_000, 1000, 1)]
    public void The_pace_is_the_fastest_in_whole_seconds_within_the_quota(double rate, int burst, int lanes, int seconds)
    {
        WorkflowPace pace = WorkflowPace.Within(rate, burst);
        Assert.Equal(new WorkflowPace(lanes, seconds), pace);
        Assert.True(pace.PerSecond <= rate);
    }

    [Fact]
    public void A_request_that_is_too_large_for_Step_Functions_makes_its_row_invalid()
    {
        using TemporaryFolder folder = new();
        ChatRunOptions options = new() { BatchId = "b" };
        ChatRequestInput input = ValidRequest.CreateInput();
        input.SegmentAttribute = Enumerable.Range(0, 300).ToDictionary(i => $"key{i}", _ => (object)new string('x', 1000));
        PreparedChat chat = new RowAdmission(options).Admit(input, null);
        Assert.Null(chat.Result);

        using WorkflowExport export = new(folder["workflow"], options, isDryRun: false);
        export.Add(chat);

        Assert.Equal((0, nameof(OutboundChatStatus.Invalid)), (export.Items, chat.Result!.Status));
        Assert.Equal(nameof(Texts.RequestTooLarge), Assert.Single(chat.ToReport().Problems).Rule);
    }

    [Fact]
    public void An_interrupted_export_leaves_no_files_and_a_complete_one_replaces_all_files()
    {
        using TemporaryFolder folder = new();
        ChatRunOptions options = new() { BatchId = "b" };
        string path = folder["workflow"];
        using (WorkflowExport export = Export())
        {
            Assert.Single(Directory.GetDirectories(folder.Path));
        }

        Assert.Empty(Directory.GetFileSystemEntries(folder.Path));

        // An empty folder is as good as none.
        Directory.CreateDirectory(path);
        WorkflowFolder.Check(path, mayReplace: false);
        using (WorkflowExport export = Export())
        {
            export.Save(isRehearsal: false);
        }

        Assert.Equal(nameof(Texts.WorkflowExists), Assert.Throws<SetupException>(() => WorkflowFolder.Check(path, false)).ErrorId);
        WorkflowFolder.Check(path, mayReplace: true);
        using (WorkflowExport export = Export())
        {
            export.Save(isRehearsal: true);
        }

        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
        Assert.Contains("rehearsal", File.ReadAllText(Path.Combine(path, WorkflowFolder.ReadMe)), StringComparison.Ordinal);

        File.WriteAllText(Path.Combine(path, "thesis.docx"), string.Empty);
        Assert.Equal(nameof(Texts.WorkflowPathForeign), Assert.Throws<SetupException>(() => WorkflowFolder.Check(path, true)).ErrorId);

        WorkflowExport Export()
        {
            WorkflowExport export = new(path, options, isDryRun: false);
            export.Add(new RowAdmission(options).Admit(ValidRequest.CreateInput(), null));
            return export;
        }
    }

    [Fact]
    public void A_folder_that_cannot_be_created_is_one_error()
    {
        using TemporaryFolder folder = new();
        string path = Path.Combine(folder.Write("file", string.Empty), "workflow");
        Assert.Equal(nameof(Texts.WorkflowUnwritable), Assert.Throws<SetupException>(() => new WorkflowFolder(path)).ErrorId);
    }

    private static string[] ActionsOf(JsonNode policy) =>
        [.. policy["Statement"]!.AsArray().Select(statement => $"{statement!["Sid"]}: {statement["Action"]!.ToJsonString()}")];
}
