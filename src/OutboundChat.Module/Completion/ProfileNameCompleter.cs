using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Module.Completion;

/// <summary>The profiles of the shared files.</summary>
public sealed class ProfileNameCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggestions => new CredentialProfileStoreChain().ListProfiles().Select(profile => profile.Name).Order(StringComparer.OrdinalIgnoreCase);
}
