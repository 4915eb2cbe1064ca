using System.Net;
using OutboundChat.Tests.Loopback;

namespace OutboundChat.Tests.Sending;

/// <summary>
/// The service as far as tokens go: the same token gives the same chat. What befalls a request besides is the test's to say.
/// </summary>
internal sealed class TokenService : IAsyncDisposable
{
    private readonly Dictionary<string, ServedChat> _byToken = [];
    private readonly LoopbackServer _server;

    public TokenService() => _server = new LoopbackServer(AnswerAsync);

    public string Url => _server.Url;

    /// <summary>Answers a request that nothing is done for; null lets it pass.</summary>
    public Func<LoopbackRequest, LoopbackAnswer?> Before { get; set; } = _ => null;

    /// <summary>Answers a request whose chat there is; null gives the usual answer.</summary>
    public Func<LoopbackRequest, Task<LoopbackAnswer?>> After { get; set; } = _ => Task.FromResult<LoopbackAnswer?>(null);

    /// <summary>What came so far, in order of arrival.</summary>
    public IReadOnlyList<LoopbackRequest> Requests => _server.Requests;

    public IReadOnlyCollection<ServedChat> Chats
    {
        get
        {
            lock (_byToken)
            {
                return [.. _byToken.Values];
            }
        }
    }

    /// <summary>Starts each chat once and drops every answer, so that the outcome of each row is unknown.</summary>
    public void LoseAnswers() => After = _ => Task.FromResult<LoopbackAnswer?>(LoopbackAnswer.Drop);

    public void Recover() => (Before, After) = (_ => null, _ => Task.FromResult<LoopbackAnswer?>(null));

    public static LoopbackAnswer Error(string code, HttpStatusCode status) =>
        LoopbackAnswer.Json("""{"Message":"text of the service"}""", (int)status, ("x-amzn-ErrorType", code));

    public ValueTask DisposeAsync() => _server.DisposeAsync();

    private async Task<LoopbackAnswer> AnswerAsync(LoopbackRequest request)
    {
        if (Before(request) is { } refusal)
        {
            return refusal;
        }

        ServedChat? chat;
        string token = (string)request.Json["ClientToken"]!;
        lock (_byToken)
        {
            if (!_byToken.TryGetValue(token, out chat))
            {
                string destination = (string)request.Json["DestinationEndpoint"]!["Address"]!;
                _byToken[token] = chat = new ServedChat(
                    token, $"contact-{_byToken.Count + 1}", destination, (string?)request.Json["InitialSystemMessage"]?["Content"]);
            }
        }

        return await After(request) ?? LoopbackAnswer.Json($$"""{"ContactId":"{{chat.ContactId}}"}""");
    }
}
