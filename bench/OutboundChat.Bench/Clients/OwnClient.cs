using Amazon;
using Amazon.Runtime;
using OutboundChat.Aws;
using OutboundChat.Requests;
using OutboundChat.Sending;
using OutboundChat.Simulation;

namespace OutboundChat.Bench.Clients;

/// <summary>This project's engine, as the cmdlet uses it: rows are built, checked and sent.</summary>
internal static class OwnClient
{
    /// <returns>How many attempts that took.</returns>
    /// <exception cref="InvalidOperationException">A chat was not started.</exception>
    public static int Send(Uri url, int count, double requestsPerSecond, int burst)
    {
        AwsSession session = new()
        {
            Credentials = new BasicAWSCredentials(SimulatedSession.AccessKey, SimulatedSession.SecretKey),
            CredentialSource = SimulatedSession.Source,
            Region = RegionEndpoint.USWest2,
            RegionSource = SimulatedSession.Source,
            EndpointUrl = url,
            Account = "simulator",
        };
        ChatRunOptions options = new()
        {
            RequestsPerSecond = requestsPerSecond,
            Burst = burst,
            ThrottleLimit = MeasuredClient.Concurrency,
            MaxAttempts = 100,
        };
        using ChatRun run = new(options, () => session);
        int attempts = 0;
        for (int i = 0; i < count; i++)
        {
            ChatRequestInput row = SampleRequest.Row(i);
            run.Send(run.Prepare(row, row), Take);
        }

        run.Complete(Take);
        return attempts;

        void Take(OutboundChatResult result)
        {
            attempts += result.Outcome == OutboundChatStatus.Started
                ? result.Attempts
                : throw new InvalidOperationException(result.ErrorMessage);
        }
    }
}
