namespace OutboundChat.Tests;

/// <summary>Tests that measure the memory of the whole process: they run one by one, and beside no other test.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class MemoryCollection
{
    public const string Name = "Memory";
}
