using OutboundChat.Aws;
using OutboundChat.Contacts;
using OutboundChat.Lookup;
using OutboundChat.Sending;
using OutboundChat.Simulation;
using OutboundChat.Tests.Requests;

namespace OutboundChat.Tests.Simulation;

public class SimulatedSessionTests
{
    [Fact]
    public async Task All_sessions_of_a_process_share_the_same_chats()
    {
        ChatRunOptions options = new() { RequestsPerSecond = 50 };
        List<OutboundChatResult> results = [];
        using (ChatRun run = new(options, () => SimulatedSession.Create("eu-west-2")))
        {
            run.Send(run.Prepare(ValidRequest.CreateInput(), null), results.Add);
            run.Complete(results.Add);
        }

        OutboundChatResult result = Assert.Single(results);
        Assert.Equal(nameof(OutboundChatStatus.Started), result.Status);
        using ContactCalls calls = new(SimulatedSession.Create("eu-west-2"), options);
        OutboundChatContact contact = await calls.DescribeAsync(ValidRequest.InstanceId, result.ContactId!, null);
        Assert.Equal((result.ContactId, null), (contact.ContactId, contact.DisconnectTimestamp));
    }

    [Fact]
    public async Task The_account_has_names_to_look_up()
    {
        AwsSession session = SimulatedSession.Create(" ");

        IReadOnlyList<NamedResource> instances = await NameList.LoadAsync(session, NameKind.Instance, null);
        IReadOnlyList<NamedResource> flows = await NameList.LoadAsync(session, NameKind.ContactFlow, SimulatedAccount.DefaultInstanceId);
        IReadOnlyList<NamedResource> numbers = await NameList.LoadAsync(session, NameKind.PhoneNumber, null);

        Assert.Equal((12, 12, 6), (instances.Count, flows.Count, numbers.Count));
        Assert.Equal(SimulatedAccount.DefaultInstanceId, instances.Single(instance => instance.Names.Contains("clinic")).Id);
        Assert.Contains(flows, flow => flow.Id == SimulatedAccount.DefaultContactFlowId && flow.Names.Contains("Appointment reminder"));
        Assert.Equal(SimulatedAccount.DefaultSource, numbers.Single(number => number.Names.Contains("Reminders")).Id);
    }

    [Fact]
    public void It_shares_no_quota_with_a_real_session()
    {
        AwsSession simulated = SimulatedSession.Create(null);
        AwsSession real = TestSession.At("https://connect.us-west-2.amazonaws.com");

        Assert.Equal((real.Account, real.Region), (simulated.Account, simulated.Region));
        Assert.NotEqual(real.QuotaKey, simulated.QuotaKey);
    }

    [Fact]
    public void A_value_that_is_not_a_Region_is_refused() =>
        Assert.Equal("RegionInvalid", Assert.Throws<SetupException>(() => SimulatedSession.Create("Oregon")).ErrorId);
}
