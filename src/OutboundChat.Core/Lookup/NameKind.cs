namespace OutboundChat.Lookup;

/// <summary>What can be named instead of identified.</summary>
internal enum NameKind
{
    /// <summary>An instance, by its alias.</summary>
    Instance,

    /// <summary>A flow of an instance, by its name.</summary>
    ContactFlow,

    /// <summary>A phone number, by itself or by its description.</summary>
    PhoneNumber,
}
