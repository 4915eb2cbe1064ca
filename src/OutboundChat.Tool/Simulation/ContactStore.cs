using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>The chats of all instances: creates them once for each ClientToken, and counts those that are open.</summary>
/// <param name="activeChats">How many chats an instance may have open; 0 for no limit.</param>
internal sealed class ContactStore(int activeChats, TimeProvider time)
{
    private const int DefaultDurationMinutes = 1500;

    private static readonly TimeSpan s_tokensKept = TimeSpan.FromDays(7);

    private readonly Lock _lock = new();
    private readonly List<SimulatedContact> _contacts = [];
    private readonly Dictionary<string, SimulatedContact> _byToken = new(StringComparer.Ordinal);
    private readonly Queue<SimulatedContact> _tokensByAge = new();
    private readonly Dictionary<string, PriorityQueue<string, DateTimeOffset>> _openByInstance = new(StringComparer.Ordinal);

    /// <summary>All the chats that were created, the first one first.</summary>
    public IReadOnlyList<SimulatedContact> Contacts
    {
        get
        {
            lock (_lock)
            {
                return [.. _contacts];
            }
        }
    }

    /// <summary>
    /// Creates a chat, or finds the one that the same token created within 7 days. What the service does where the same token comes with
    /// another request is not documented; here the token decides.
    /// </summary>
    /// <exception cref="ServiceException">The instance has as many open chats as it may.</exception>
    public SimulatedContact GetOrStart(StartOutboundChatContactRequest request)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            ForgetTokens(now);
            if (request.ClientToken is { } token && _byToken.TryGetValue(token, out SimulatedContact? known))
            {
                return known;
            }

            PriorityQueue<string, DateTimeOffset> open = Open(request.InstanceId, now);
            if (activeChats > 0 && open.Count >= activeChats)
            {
                throw new ServiceException(429, "LimitExceededException", Texts.SimulatorChatsFull(activeChats));
            }

            SimulatedContact contact = new(Guid.NewGuid().ToString(), request, now, now.AddMinutes(request.ChatDurationInMinutes ?? DefaultDurationMinutes));
            _contacts.Add(contact);
            open.Enqueue(contact.ContactId, contact.Ends);
            if (request.ClientToken is not null)
            {
                _byToken[request.ClientToken] = contact;
                _tokensByAge.Enqueue(contact);
            }

            return contact;
        }
    }

    private PriorityQueue<string, DateTimeOffset> Open(string instanceId, DateTimeOffset now)
    {
        if (!_openByInstance.TryGetValue(instanceId, out PriorityQueue<string, DateTimeOffset>? open))
        {
            _openByInstance[instanceId] = open = new();
        }

        while (open.TryPeek(out _, out DateTimeOffset ends) && ends <= now)
        {
            open.Dequeue();
        }

        return open;
    }

    private void ForgetTokens(DateTimeOffset now)
    {
        while (_tokensByAge.TryPeek(out SimulatedContact? oldest) && oldest.Started + s_tokensKept <= now)
        {
            _byToken.Remove(_tokensByAge.Dequeue().Request.ClientToken);
        }
    }
}
