using System.Management.Automation;
using OutboundChat.Exclusions;
using OutboundChat.Numbers;

namespace OutboundChat.Module.Values;

/// <summary>Reads the opt-out list of a command, and says how many numbers it has.</summary>
internal static class OptOuts
{
    /// <param name="items">The list; null is what PowerShell makes of a file without lines.</param>
    /// <param name="country">The country of numbers without a country code.</param>
    /// <param name="command">The command, for messages.</param>
    /// <exception cref="SetupException">An item is not a phone number.</exception>
    public static ExclusionList Read(object?[]? items, Country? country, Cmdlet command)
    {
        ExclusionList list = ExclusionList.Read(InputReader.ReadExclusions(items ?? []), country);
        if (list.Count > 0)
        {
            command.WriteVerbose(Texts.ExclusionsRead(list.Count));
        }
        else if (items is not { Length: 0 })
        {
            // A file without lines is fine, but a misspelt variable is null, too. An empty array is neither.
            command.WriteWarning(Texts.ExclusionsEmpty());
        }

        return list;
    }
}
