using Amazon.Connect.Model;

namespace OutboundChat.Simulation;

/// <summary>A chat that the simulated service created.</summary>
/// <param name="ContactId">Its identifier.</param>
/// <param name="Request">The request that created it.</param>
/// <param name="Started">When it was created.</param>
/// <param name="Ends">When it ends by itself.</param>
/// <param name="EndReason">The disconnect reason if it ends by itself.</param>
internal sealed record SimulatedContact(
    string ContactId, StartOutboundChatContactRequest Request, DateTimeOffset Started, DateTimeOffset Ends, string EndReason)
{
    /// <summary>When it was stopped; null when it was not.</summary>
    public DateTimeOffset? Stopped { get; init; }

    public bool IsOpen(DateTimeOffset now) => Stopped is null && now < Ends;
}

/// <summary>The chats of all instances: creates them once for each ClientToken, stops them, and counts those that are open.</summary>
internal sealed class ContactStore(SimulatedConnectOptions options, TimeProvider time)
{
    // The reasons that the administrator guide lists for chats.
    private const string EndedByFlow = "CONTACT_FLOW_DISCONNECT", Expired = "EXPIRED";

    private const int DefaultDurationMinutes = 1500;

    private static readonly TimeSpan s_tokensKept = TimeSpan.FromDays(7);

    private readonly object _lock = new();
    private readonly List<SimulatedContact> _contacts = [];
    private readonly Dictionary<string, int> _indexById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _indexByToken = new(StringComparer.Ordinal);
    private readonly Queue<SimulatedContact> _tokensByAge = new();
    private readonly Dictionary<string, OpenChats> _openByInstance = new(StringComparer.Ordinal);

    /// <summary>All chats that were created, the oldest first.</summary>
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
    /// Creates a chat, or finds the one that the same token created within 7 days. The service does not document what happens when the same
    /// token comes with another request; here the token decides.
    /// </summary>
    /// <exception cref="ServiceException">The instance's quota of active chats is full.</exception>
    public SimulatedContact GetOrStart(StartOutboundChatContactRequest request)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            ForgetTokens(now);
            if (request.ClientToken is { } token && _indexByToken.TryGetValue(token, out int known))
            {
                return _contacts[known];
            }

            if (!_openByInstance.TryGetValue(request.InstanceId, out OpenChats? open))
            {
                _openByInstance[request.InstanceId] = open = new OpenChats();
            }

            if (options.ActiveChats > 0 && open.Count(now) >= options.ActiveChats)
            {
                throw new ServiceException(429, "LimitExceededException", SimulationTexts.ChatsFull(options.ActiveChats));
            }

            TimeSpan duration = TimeSpan.FromMinutes(request.ChatDurationInMinutes ?? DefaultDurationMinutes);
            SimulatedContact contact = options.FlowDuration is { } flow && flow < duration
                ? new(Guid.NewGuid().ToString(), request, now, now + flow, EndedByFlow)
                : new(Guid.NewGuid().ToString(), request, now, now + duration, Expired);
            _indexById[contact.ContactId] = _contacts.Count;
            open.Add(contact);
            if (request.ClientToken is not null)
            {
                _indexByToken[request.ClientToken] = _contacts.Count;
                _tokensByAge.Enqueue(contact);
            }

            _contacts.Add(contact);
            return contact;
        }
    }

    /// <summary>Null when the instance has no such chat.</summary>
    public SimulatedContact? Find(string instanceId, string contactId)
    {
        lock (_lock)
        {
            return _indexById.TryGetValue(contactId, out int index) && _contacts[index].Request.InstanceId == instanceId
                ? _contacts[index]
                : null;
        }
    }

    /// <summary>
    /// Ends a chat. The documentation says that chats can be stopped 'in any state', so stopping one that has ended changes nothing and is
    /// not an error.
    /// </summary>
    /// <returns>False when the instance has no such chat.</returns>
    public bool Stop(string instanceId, string contactId)
    {
        lock (_lock)
        {
            DateTimeOffset now = time.GetUtcNow();
            if (Find(instanceId, contactId) is not { } contact)
            {
                return false;
            }

            if (contact.IsOpen(now))
            {
                _contacts[_indexById[contactId]] = contact with { Stopped = now };
                _openByInstance[instanceId].Remove(contact);
            }

            return true;
        }
    }

    private void ForgetTokens(DateTimeOffset now)
    {
        while (_tokensByAge.TryPeek(out SimulatedContact? oldest) && oldest.Started + s_tokensKept <= now)
        {
            _indexByToken.Remove(_tokensByAge.Dequeue().Request.ClientToken);
        }
    }

    /// <summary>Counts an instance's open chats: those that were not stopped and have not expired.</summary>
    private sealed class OpenChats
    {
        private readonly PriorityQueue<string, DateTimeOffset> _byEnd = new();

        /// <summary>Stopped chats that are still in the queue: taking them out of its middle would be slow.</summary>
        private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);

        public int Count(DateTimeOffset now)
        {
            while (_byEnd.TryPeek(out string? contactId, out DateTimeOffset end) && end <= now)
            {
                _byEnd.Dequeue();
                _stopped.Remove(contactId);
            }

            return _byEnd.Count - _stopped.Count;
        }

        public void Add(SimulatedContact contact) => _byEnd.Enqueue(contact.ContactId, contact.Ends);

        public void Remove(SimulatedContact contact) => _stopped.Add(contact.ContactId);
    }
}
