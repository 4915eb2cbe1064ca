namespace OutboundChat.Tool.Simulation;

/// <summary>Counts an instance's open chats: those that were neither stopped nor have expired.</summary>
internal sealed class OpenChats
{
    private readonly PriorityQueue<string, DateTimeOffset> _byExpiry = new();

    /// <summary>Chats that were stopped and are still in the queue: taking them out of its middle would be slow.</summary>
    private readonly HashSet<string> _stopped = new(StringComparer.Ordinal);

    public int Count(DateTimeOffset now)
    {
        while (_byExpiry.TryPeek(out string? contactId, out DateTimeOffset expires) && expires <= now)
        {
            _byExpiry.Dequeue();
            _stopped.Remove(contactId);
        }

        return _byExpiry.Count - _stopped.Count;
    }

    public void Add(SimulatedContact contact) => _byExpiry.Enqueue(contact.ContactId, contact.Expires);

    /// <summary>Gives the place of an open chat free.</summary>
    public void Remove(SimulatedContact contact) => _stopped.Add(contact.ContactId);
}
