using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json;
using Amazon.Connect.Model;
using CsvHelper;
using OutboundChat.Csv;
using OutboundChat.Tests.Loopback;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Tool;

public sealed class SendCommandTests : IDisposable
{
    private static readonly SimulatorOptions s_noQuota = new() { RequestsPerSecond = 0, ActiveChats = 0 };

    private static readonly string s_appointments = Path.Combine(Repository.Root, "samples", "appointments.csv");

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_sample_is_started_in_a_rehearsal_without_any_option()
    {
        ToolRun run = await ToolRun.RunAsync("send", s_appointments, "--simulate", "--requests-per-second", "2000", "--burst", "2000");

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("240 rows: 240 started, in ", run.Out, StringComparison.Ordinal);
        Assert.EndsWith("At the account's default of 2 a second (burst 5) this file takes 1 min 58 s.", run.OutLines[^1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_chat_is_started_once_whatever_the_network_does()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota with { FaultRates = FaultInjector.InEqualParts(0.3), FaultSeed = 11, SlowAnswer = TimeSpan.Zero });
        string path = Numbers(30);

        ToolRun run = await ToolRun.RunAsync(["send", path, "--throttle-limit", "8", "--max-attempts", "30", .. ToolRun.To(simulator)]);

        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Equal(30, simulator.Contacts.Select(contact => contact.Request.DestinationEndpoint.Address).Distinct().Count());
        Assert.Equal(30, simulator.Contacts.Count);
    }

    [Fact]
    public async Task What_a_row_holds_arrives_and_an_option_comes_before_a_column()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone;Subtype;DisplayName;OrderId;Message\n(206) 555-0100;whatsapp;\"Ana; Zoë\";A-1;from the column\n");

        ToolRun run = await ToolRun.RunAsync(
        [
            "send", path, .. ToolRun.To(simulator), "--subtype", "SMS", "--message-template", "@{DisplayName}: {OrderId}", "--attribute-column", "order*",
            "--attributes", """{"Step":1}""", "--default-country-calling-code", "1", "--chat-duration-in-minutes", "90",
            "--supported-messaging-content-types", "text/plain;text/markdown",
        ]);

        Assert.Equal(0, run.ExitCode);
        Amazon.Connect.Model.StartOutboundChatContactRequest request = Assert.Single(simulator.Contacts).Request;
        Assert.Equal("+12065550100", request.DestinationEndpoint.Address);
        Assert.Equal("connect:SMS", request.SegmentAttributes["connect:Subtype"].ValueString);
        Assert.Equal("@Ana; Zoë: A-1", request.InitialSystemMessage.Content);
        Assert.Equal("Ana; Zoë", request.ParticipantDetails.DisplayName);
        Assert.Equal(new Dictionary<string, string> { ["OrderId"] = "A-1", ["Step"] = "1" }, request.Attributes);
        Assert.Equal(90, request.ChatDurationInMinutes);
        Assert.Equal(["text/plain", "text/markdown"], request.SupportedMessagingContentTypes);
    }

    [Fact]
    public async Task A_bad_row_is_told_by_row_line_member_and_remedy_and_the_others_are_started()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone,Message,ChatDurationInMinutes\n+12065550100,\"two\nlines\",\n206 555 0101,Hi,5\n+12065550102,Hi,\n001 206 555-0100,again,\n");

        ToolRun run = await ToolRun.RunAsync(["send", path, .. ToolRun.To(simulator)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Equal(2, run.ErrorLines.Count);
        Assert.StartsWith("row 2 (line 4): DestinationEndpoint: '206 555 0101' does not say its country;", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("--default-country-calling-code", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.Contains("ChatDurationInMinutes: 5 minutes is out of range", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.StartsWith("row 4 (line 6): the same destination came before", run.ErrorLines[1], StringComparison.Ordinal);
        Assert.Contains("4 rows: 2 started, 1 duplicate, 1 invalid, in ", run.Out, StringComparison.Ordinal);
        Assert.Equal(2, simulator.Contacts.Count);
    }

    [Fact]
    public async Task A_duplicate_is_sent_where_that_is_asked_for()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone\n+12065550100\n+1 206 555 0100\n");

        ToolRun run = await ToolRun.RunAsync(["send", path, "--allow-duplicate", .. ToolRun.To(simulator)]);

        Assert.Equal(0, run.ExitCode);
        Assert.Equal(2, simulator.Contacts.Count);
    }

    [Fact]
    public async Task Results_are_the_original_columns_and_what_became_of_each_row()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone,Channel,Note,Note 2\n+12065550100,,\"=1+1, \"\"really\"\"\",\n12,SMS,x\n"), output = _folder["results.csv"];

        ToolRun run = await ToolRun.RunAsync(["send", path, "--output", output, .. ToolRun.To(simulator)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains($"Results: {output}", run.Out, StringComparison.Ordinal);
        using CsvReader csv = new(new StreamReader(output), CultureInfo.InvariantCulture);
        List<IDictionary<string, object>> rows = [.. csv.GetRecords<dynamic>().Cast<IDictionary<string, object>>().OrderBy(row => row["Note"])];
        Assert.Equal(
            ["Phone", "Channel", "Note", "Note 2", "Status", "ContactId", "Destination", "ResultChannel", "ClientToken", "Attempts", "DurationSeconds", "RequestId", "ErrorCode", "ErrorMessage"],
            csv.HeaderRecord!);
        SimulatedContact contact = Assert.Single(simulator.Contacts);
        Assert.Equal("""=1+1, "really" """.TrimEnd(), rows[0]["Note"]);
        string[] names = ["Status", "ContactId", "Destination", "ResultChannel", "Attempts"];
        Assert.Equal(["Started", contact.ContactId, "+12065550100", "SMS", "1"], names.Select(name => (string)rows[0][name]));
        Assert.Equal(contact.Request.ClientToken, rows[0]["ClientToken"]);
        Assert.NotEmpty((string)rows[0]["RequestId"]);
        Assert.Equal(["Invalid", "", "12", "SMS", "0"], names.Select(name => (string)rows[1][name]));
        Assert.Contains("--default-country-calling-code", (string)rows[1]["ErrorMessage"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Results_can_be_sent_again_with_their_tokens_and_nobody_is_started_twice()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string first = _folder["first.csv"], second = _folder["second.csv"];
        await ToolRun.RunAsync(["send", Numbers(3), "--output", first, .. ToolRun.To(simulator)]);

        ToolRun again = await ToolRun.RunAsync(["send", first, "--output", second, .. ToolRun.To(simulator)]);

        Assert.Equal(0, again.ExitCode);
        Assert.Equal("note: the columns 'Destination', 'Phone' all stand for DestinationEndpoint; 'Destination' is used.", Assert.Single(again.ErrorLines));
        Assert.Equal(3, simulator.Contacts.Count);
        using CsvFile results = CsvFile.Open(second);
        Assert.Equal("ResultStatus", results.Header.Names[11]);
    }

    [Fact]
    public async Task Results_can_be_JSON_Lines()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone,Name\n+12065550100,陳\n+12065550101\nx,\"a\"\"b\"\n"), output = _folder["results.jsonl"];

        await ToolRun.RunAsync(["send", path, "--output", output, .. ToolRun.To(simulator)]);

        JsonElement[] rows = [.. File.ReadLines(output).Select(line => JsonDocument.Parse(line).RootElement).OrderBy(row => row.GetProperty("Row").GetInt32())];
        Assert.Equal(["Started", "Started", "Invalid"], rows.Select(row => row.GetProperty("Status").GetString()));
        Assert.Equal([2, 3, 4], rows.Select(row => row.GetProperty("Line").GetInt32()));
        Assert.Equal("""{"Phone":"+12065550100","Name":"陳"}""", rows[0].GetProperty("InputObject").GetRawText());
        Assert.Equal("""{"Phone":"+12065550101","Name":null}""", rows[1].GetProperty("InputObject").GetRawText());
        Assert.Equal(1, rows[0].GetProperty("Attempts").GetInt32());
        Assert.Equal(simulator.Contacts.Select(contact => contact.ContactId).Order(), rows[..2].Select(row => row.GetProperty("ContactId").GetString()).Order());
        JsonElement problem = Assert.Single(rows[2].GetProperty("Problems").EnumerateArray());
        Assert.Equal(["DestinationEndpoint", nameof(Texts.DestinationNotANumber)], [problem.GetProperty("Member").GetString(), problem.GetProperty("Rule").GetString()]);
    }

    [Fact]
    public async Task Results_never_replace_the_file_that_is_read()
    {
        string path = Numbers(3), before = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), link = _folder["link.csv"];
        File.CreateSymbolicLink(link, path);
        foreach (string output in new[] { path, link, Path.Combine(_folder.Path, ".", "numbers.csv") })
        {
            ToolRun run = await ToolRun.RunAsync("send", path, "--simulate", "--output", output);
            Assert.Equal(2, run.ExitCode);
            Assert.Contains("is the file that is read", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        }

        // A second name of the same folder shows only when the file is opened.
        string folder = _folder["again"];
        Directory.CreateSymbolicLink(folder, _folder.Path);
        ToolRun other = await ToolRun.RunAsync("send", path, "--simulate", "--output", Path.Combine(folder, "numbers.csv"));
        Assert.Equal(2, other.ExitCode);
        Directory.Delete(folder);
        Assert.Equal(before, await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_run_that_never_begins_leaves_earlier_results_alone()
    {
        string output = _folder.Write("results.csv", "earlier"), fresh = _folder["fresh.csv"];
        foreach (string path in new[] { output, fresh })
        {
            ToolRun run = await ToolRun.RunAsync("send", Numbers(3), "--simulate", "--output", path, "--attribute-column", "Nobody");
            Assert.Equal(2, run.ExitCode);
        }

        Assert.Equal("earlier", await File.ReadAllTextAsync(output, TestContext.Current.CancellationToken));
        Assert.False(File.Exists(fresh));
    }

    [Fact]
    public async Task Results_that_cannot_be_written_end_the_run()
    {
        Assert.SkipUnless(File.Exists("/dev/full"), "This system has no /dev/full.");
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);

        ToolRun run = await ToolRun.RunAsync(["send", Numbers(50), "--output", "/dev/full", "--throttle-limit", "1", .. ToolRun.To(simulator)]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: '/dev/full' can't be written any more, so the run is stopped:", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.InRange(simulator.Contacts.Count, 1, 2);
        Assert.All(simulator.Contacts, contact => Assert.Contains($"started as contact {contact.ContactId}", run.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dry_run_does_everything_but_send()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone\n+12065550100\n\"+1 206 555 0100\"\n12\n"), output = _folder["dry.jsonl"];

        ToolRun run = await ToolRun.RunAsync(["send", path, "--dry-run", "--output", output, .. ToolRun.To(simulator)]);

        Assert.Equal(1, run.ExitCode);
        Assert.Empty(simulator.Contacts);
        Assert.Contains($"row 1 (line 2): would start SMS with +12******100, flow {SimulatorOptions.DefaultContactFlowId}, from {SimulatorOptions.DefaultSource}", run.OutLines);
        Assert.Contains("3 rows: 1 would be sent, 1 invalid, 1 duplicate. Nothing was sent.", run.OutLines);
        Assert.Equal(["row 2 (line 3): ", "row 3 (line 4): "], run.ErrorLines.Select(line => line[..16]));
        Assert.DoesNotContain("+12065550100", run.Out, StringComparison.Ordinal);
        Assert.Equal(["NotAttempted", "Duplicate", "Invalid"], File.ReadLines(output).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("Status").GetString()));
    }

    [Fact]
    public async Task Names_work_instead_of_identifiers()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", "Phone,FlowId\n+12065550100,Front desk\n+12065550101,Front dsk\n");
        string[] account = ToolRun.To(simulator)[..8];

        ToolRun run = await ToolRun.RunAsync(["send", path, "--instance-id", "clinic", "--source", "Reminders", .. account]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("row 2 (line 3): ContactFlowId: there is no flow called 'Front dsk'; the nearest names are 'Front desk',", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        StartOutboundChatContactRequest request = Assert.Single(simulator.Contacts).Request;
        Assert.Equal((SimulatorOptions.DefaultInstanceId, SimulatorOptions.DefaultSource), (request.InstanceId, request.SourceEndpoint.Address));
    }

    [Fact]
    public async Task A_wrong_name_is_one_line_and_nothing_is_sent()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);

        ToolRun run = await ToolRun.RunAsync(["send", Numbers(3), "--instance-id", "clinc", "--contact-flow-id", "Front desk", "--source", "Reminders", .. ToolRun.To(simulator)[..8]]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: there is no instance called 'clinc'; the nearest names are 'clinic',", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty(simulator.Contacts);
    }

    [Fact]
    public async Task A_rehearsal_takes_names_that_only_the_account_knows()
    {
        ToolRun run = await ToolRun.RunAsync("send", Numbers(3), "--simulate", "--instance-id", "our-clinic", "--source", "Our number", "--contact-flow-id", "Our flow");

        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task A_dry_run_of_the_sample_is_all_right()
    {
        ToolRun run = await ToolRun.RunAsync("send", s_appointments, "--dry-run", "--simulate");
        Assert.Equal((0, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("240 rows: 240 would be sent, 0 invalid, 0 duplicate. Nothing was sent.", run.OutLines);
    }

    [Fact]
    public async Task Wrong_keys_are_one_line_and_nothing_is_sent()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota with { Credentials = SimulatorCredentials.Default with { SecretKey = "another" } });
        string output = _folder["results.jsonl"];

        ToolRun run = await ToolRun.RunAsync(["send", Numbers(40), "--output", output, .. ToolRun.To(simulator)]);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: the service rejected the credentials (InvalidSignatureException);", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(40, File.ReadLines(output).Count());
    }

    [Fact]
    public async Task An_endpoint_that_nobody_listens_at_is_one_line()
    {
        TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        int port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Dispose();

        ToolRun run = await ToolRun.RunAsync("send", Numbers(3), "--endpoint-url", $"http://127.0.0.1:{port}", "--region", "us-west-2", "--ak", "a", "--sk", "b",
            "--instance-id", SimulatorOptions.DefaultInstanceId, "--flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource);

        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: the service's endpoint could not be reached; check the network, --region and --endpoint-url.", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_full_quota_of_active_chats_ends_the_run_and_tells_why()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota with { ActiveChats = 4 });

        ToolRun run = await ToolRun.RunAsync(["send", Numbers(20), "--throttle-limit", "1", .. ToolRun.To(simulator)]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("error: the quota of concurrent active chats is full;", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("20 rows: 4 started, 1 failed, 15 not attempted, in ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_will_fill_the_quota_is_warned_of()
    {
        ToolRun run = await ToolRun.RunAsync("send", Numbers(501), "--simulate", "--dry-run");
        Assert.Contains("Unless they end sooner, row 501 will be refused", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Empty((await ToolRun.RunAsync("send", Numbers(500), "--simulate", "--dry-run")).ErrorLines);
    }

    [Fact]
    public async Task A_refused_row_is_told_and_the_others_go_on()
    {
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota);
        string path = _folder.Write("a.csv", $"Phone,ContactFlowId\n+12065550100,{SimulatorOptions.UnknownId}\n+12065550101,{SimulatorOptions.DefaultContactFlowId}\n");
        string[] args = [.. ToolRun.To(simulator)];
        args = [.. args.Where((_, i) => i / 2 != Array.IndexOf(args, "--contact-flow-id") / 2)];

        ToolRun run = await ToolRun.RunAsync(["send", path, .. args]);

        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("row 1 (line 2): the instance, the flow or the source number was not found", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Single(simulator.Contacts);
    }

    [Fact]
    public async Task An_interrupt_finishes_what_is_under_way_and_leaves_the_rest()
    {
        using CancellationTokenSource stop = new();
        int requests = 0;
        await using Simulator simulator = await Simulator.StartAsync(s_noQuota with { OnRequest = _ => { if (Interlocked.Increment(ref requests) == 3) { stop.Cancel(); } } });
        string output = _folder["results.jsonl"];

        ToolRun run = await ToolRun.RunAsync(host => host with { Stop = stop.Token }, ["send", Numbers(40), "--throttle-limit", "1", "--output", output, .. ToolRun.To(simulator)]);

        Assert.Equal(130, run.ExitCode);
        Assert.Contains("Stopping", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains("40 rows: 3 started, 37 not attempted, in ", run.Out, StringComparison.Ordinal);
        Assert.Equal(3, simulator.Contacts.Count);
        Assert.Equal(3, File.ReadLines(output).Count(line => line.Contains("\"Started\"", StringComparison.Ordinal)));
        Assert.Equal(37, File.ReadLines(output).Count(line => line.Contains("\"NotAttempted\"", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task A_second_interrupt_cuts_what_is_under_way()
    {
        using CancellationTokenSource stop = new(), abort = new();
        using TcpListener silent = new(IPAddress.Loopback, 0);
        silent.Start();
        Task interrupts = Task.Run(
            async () =>
            {
                using TcpClient connection = await silent.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
                await connection.GetStream().ReadExactlyAsync(new byte[16], TestContext.Current.CancellationToken);
                await stop.CancelAsync();
                await abort.CancelAsync();
            },
            TestContext.Current.CancellationToken);

        ToolRun run = await ToolRun.RunAsync(host => host with { Stop = stop.Token, Abort = abort.Token },
            "send", Numbers(40), "--endpoint-url", $"http://{silent.LocalEndpoint}", "--region", "us-west-2", "--access-key", "a", "--secret-key", "b",
            "--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource);

        await interrupts;
        Assert.Equal(130, run.ExitCode);
        Assert.Contains("1 failed", run.Out, StringComparison.Ordinal);
        Assert.Contains("the chat may have been started or not", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no column of phone numbers", "Mobile,Note\n1,2\n")]
    [InlineData("Rename 'Mobile Number'.", "Mobile Number,Note\n1,2\n")]
    [InlineData("'+12******100', 'Ann'", "+12065550100,Ann\n")]
    [InlineData("both called 'phone'", "Phone,phone\n1,2\n")]
    [InlineData("is empty", "")]
    [InlineData("never closed", "Phone\n\"1\n")]
    public async Task A_file_that_cannot_be_used_is_one_line(string message, string text)
    {
        ToolRun run = await ToolRun.RunAsync("send", _folder.Write("a.csv", text), "--simulate");
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("'missing.csv'", "send", "missing.csv", "--simulate")]
    [InlineData("Unrecognized command or argument '--nope'", "send", "x.csv", "--nope")]
    [InlineData("--burst is 'many'; give a number from 1 to", "send", "x.csv", "--burst", "many")]
    [InlineData("--requests-per-second is '0'", "send", "x.csv", "--requests-per-second", "0")]
    [InlineData("--requests-per-second is 'NaN'", "send", "x.csv", "--requests-per-second", "NaN")]
    [InlineData("--default-country-calling-code is 'UK'", "send", "x.csv", "--default-country-calling-code", "UK")]
    [InlineData("--message-template has a brace at character 4", "send", "x.csv", "--message-template", "Hi {Name")]
    [InlineData("--fault-rate is '2'", "simulate", "--fault-rate", "2")]
    [InlineData("Required argument missing", "check")]
    [InlineData("'bogus'", "bogus")]
    public async Task A_command_line_that_cannot_be_used_is_one_line(string message, params string[] args)
    {
        ToolRun run = await ToolRun.RunAsync(args);
        Assert.Equal((2, string.Empty), (run.ExitCode, run.Out));
        Assert.StartsWith("error: ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_are_neither_options_nor_columns_are_named_once()
    {
        ToolRun run = await ToolRun.RunAsync("send", Numbers(3), "--instance-id", "i");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: '--source-endpoint', '--contact-flow-id' must be given", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_token_for_several_rows_is_refused()
    {
        ToolRun run = await ToolRun.RunAsync("send", Numbers(2), "--simulate", "--client-token", "t");
        Assert.Equal(2, run.ExitCode);
        Assert.Contains("--client-token is given for 2 rows", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, (await ToolRun.RunAsync("send", Numbers(1), "--simulate", "--client-token", "t")).ExitCode);
    }

    [Fact]
    public async Task A_file_with_a_header_alone_has_nothing_to_send()
    {
        ToolRun run = await ToolRun.RunAsync("send", _folder.Write("a.csv", "Phone\n"), "--simulate");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("0 rows, in ", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profiles_that_do_not_exist_are_one_line()
    {
        string profiles = _folder.Write("credentials", "[one]\naws_access_key_id = a\naws_secret_access_key = b\n");
        ToolRun run = await ToolRun.RunAsync("send", Numbers(1), "--profile-name", "two", "--profiles-location", profiles, "--region", "us-west-2",
            "--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource);
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("error: profile 'two' was not found in ", Assert.Single(run.ErrorLines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_chat_that_may_have_been_started_is_told_with_its_token_and_is_not_nothing()
    {
        await using LoopbackServer server = new(LoopbackAnswer.Drop, LoopbackAnswer.Json("{}", 403, ("x-amzn-ErrorType", "ExpiredTokenException")));
        ToolRun run = await ToolRun.RunAsync("send", Numbers(1), "--endpoint-url", server.Url, "--region", "us-west-2", "--access-key", "a", "--secret-key", "b",
            "--instance-id", SimulatorOptions.DefaultInstanceId, "--contact-flow-id", SimulatorOptions.DefaultContactFlowId, "--source", SimulatorOptions.DefaultSource);
        Assert.Equal(1, run.ExitCode);
        Assert.StartsWith("row 1 (line 2): no answer came", run.ErrorLines[0], StringComparison.Ordinal);
        Assert.EndsWith($" ClientToken: {server.Requests[0].Json["ClientToken"]}", run.ErrorLines[0], StringComparison.Ordinal);
    }

    private string Numbers(int count) =>
        _folder.Write("numbers.csv", "Phone\n" + string.Concat(Enumerable.Range(0, count).Select(i => $"+1{206 + (i / 100)}55501{i % 100:00}\n")));
}
