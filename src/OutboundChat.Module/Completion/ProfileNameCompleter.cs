using System.Collections;
using Amazon.Runtime.CredentialManagement;

namespace OutboundChat.Module.Completion;

/// <summary>The profiles of the shared files, or of the file that the command line names.</summary>
public sealed class ProfileNameCompleter : TextCompleter
{
    private protected override IEnumerable<string> Suggest(IDictionary bound) => new CredentialProfileStoreChain(new BoundParameters(bound).ProfileLocation).ListProfiles().Select(profile => profile.Name).Order(StringComparer.OrdinalIgnoreCase);
}
