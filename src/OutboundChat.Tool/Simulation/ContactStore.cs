using Amazon.Connect.Model;

namespace OutboundChat.Tool.Simulation;

/// <summary>The chats of all instances: creates them once for each ClientToken, stops them, and counts those that are open.</summary>
/// <param name="activeChats">How many chats an instance may have open; 0 for no limit.</param>
internal sealed class ContactStore(int activeChats, TimeProvider time)
{
    private const int DefaultDurationMinutes = 1500;

    private static readonly TimeSpan s_tokensKept = TimeSpan.FromDays(7);

    private readonly Lock _lock = new();
    private readonly List<SimulatedContact> _contacts = [];
    private readonly Dictionary<string, int> _placeById = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _placeByToken = new(StringComparer.Ordinal);
    private readonly Queue<SimulatedContact> _tokensByAge = new();
    private readonly Dictionary<string, OpenChats> _openByInstance = new(StringComparer.Ordinal);

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
            if (request.ClientToken is { } token && _placeByToken.TryGetValue(token, out int known))
            {
                return _contacts[known];
            }

            if (!_openByInstance.TryGetValue(request.InstanceId, out OpenChats? open))
            {
                _openByInstance[request.InstanceId] = open = new OpenChats();
            }

            int count = open.Count(now);
            if (activeChats > 0 && count >= activeChats)
            {
                throw new ServiceException(429, "LimitExceededException", Texts.SimulatorChatsFull(activeChats));
            }

            SimulatedContact contact = new(Guid.NewGuid().ToString(), request, now, now.AddMinutes(request.ChatDurationInMinutes ?? DefaultDurationMinutes));
            _placeById[contact.ContactId] = _contacts.Count;
            open.Add(contact);
            if (request.ClientToken is not null)
            {
                _placeByToken[request.ClientToken] = _contacts.Count;
                _tokensByAge.Enqueue(contact);
            }

            _contacts.Add(contact);
            return contact;
        }
    }

    /// <summary>Null where the instance has no such chat.</summary>
    public SimulatedContact? Find(string instanceId, string contactId)
    {
        lock (_lock)
        {
            return _placeById.TryGetValue(contactId, out int place) && _contacts[place].Request.InstanceId == instanceId ? _contacts[place] : null;
        }
    }

    /// <summary>
    /// Ends a chat. The service ends chats 'in any state', as its documentation says: one that has ended stays as it ended, and that is no error.
    /// </summary>
    /// <returns>False where the instance has no such chat.</returns>
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
                _contacts[_placeById[contactId]] = contact with { Stopped = now };
                _openByInstance[instanceId].Remove(contact);
            }

            return true;
        }
    }

    private void ForgetTokens(DateTimeOffset now)
    {
        while (_tokensByAge.TryPeek(out SimulatedContact? oldest) && oldest.Started + s_tokensKept <= now)
        {
            _placeByToken.Remove(_tokensByAge.Dequeue().Request.ClientToken);
        }
    }
}
