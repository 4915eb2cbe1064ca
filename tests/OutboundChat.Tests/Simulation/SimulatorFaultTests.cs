using Amazon.Connect;
using Amazon.Connect.Model;
using OutboundChat.Tool.Simulation;

namespace OutboundChat.Tests.Simulation;

public class SimulatorFaultTests
{
    [Fact]
    public void Faults_come_at_their_rate_in_equal_parts_and_alike_for_the_same_seed()
    {
        List<Fault> first = Draw(0.2), second = Draw(0.2);

        Assert.Equal(first, second);
        Assert.InRange(first.Count(fault => fault != Fault.None), 1900, 2100);
        Assert.All(Enum.GetValues<Fault>().Where(fault => fault != Fault.None), kind => Assert.InRange(first.Count(fault => fault == kind), 430, 570));
        Assert.All(Draw(0), fault => Assert.Equal(Fault.None, fault));
        Assert.DoesNotContain(Fault.None, Draw(1));

        static List<Fault> Draw(double rate)
        {
            FaultInjector faults = new(FaultInjector.InEqualParts(rate), seed: 7);
            return [.. Enumerable.Range(0, 10_000).Select(_ => faults.Next())];
        }
    }

    [Fact]
    public void Each_kind_comes_as_often_as_it_was_asked_for()
    {
        FaultInjector faults = new(new Dictionary<Fault, double> { [Fault.DroppedBefore] = 0.3, [Fault.InternalError] = 0.1 }, seed: 7);
        ILookup<Fault, Fault> drawn = Enumerable.Range(0, 10_000).Select(_ => faults.Next()).ToLookup(fault => fault);

        Assert.InRange(drawn[Fault.DroppedBefore].Count(), 2850, 3150);
        Assert.InRange(drawn[Fault.InternalError].Count(), 900, 1100);
        Assert.Equal(10_000, drawn[Fault.DroppedBefore].Count() + drawn[Fault.InternalError].Count() + drawn[Fault.None].Count());
    }

    [Fact]
    public async Task Asking_again_with_the_same_token_starts_each_chat_once_whatever_befell_the_requests()
    {
        List<RequestRecord> records = [];
        await using Simulator simulator = await Simulator.StartAsync(new SimulatorOptions
        {
            RequestsPerSecond = 0,
            FaultRates = FaultInjector.InEqualParts(0.8),
            FaultSeed = 3,
            SlowAnswer = TimeSpan.Zero,
            OnRequest = records.Add,
        });
        using AmazonConnectClient client = simulator.Client();
        List<string> ids = [];
        for (int row = 0; row < 20; row++)
        {
            ids.Add(await StartWhateverHappensAsync(client, SimulatorClient.Request(token: $"row-{row}")));
        }

        Assert.Equal(ids, simulator.Contacts.Select(contact => contact.ContactId));
        Assert.All(Enum.GetValues<Fault>(), fault => Assert.Contains(records, record => record.Fault == fault));
        Assert.All(records, record => Assert.Equal(
            record.Fault switch { Fault.None or Fault.SlowAnswer => 200, Fault.InternalError => 500, _ => null },
            record.Status));
        Assert.All(records, record => Assert.Equal(record.Fault is Fault.None or Fault.SlowAnswer or Fault.DroppedAfter, record.ContactId is not null));
    }

    private static async Task<string> StartWhateverHappensAsync(AmazonConnectClient client, StartOutboundChatContactRequest request)
    {
        while (true)
        {
            try
            {
                return (await client.StartOutboundChatContactAsync(request, TestContext.Current.CancellationToken)).ContactId;
            }
            catch (InternalServiceException)
            {
            }
            catch (HttpRequestException)
            {
            }
            catch (Amazon.Runtime.AmazonClientException e) when (e.InnerException is HttpRequestException)
            {
            }
        }
    }
}
