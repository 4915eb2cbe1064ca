using System.Runtime.CompilerServices;

namespace OutboundChat.Tests;

/// <summary>Keeps this process, and those that it starts, from the AWS settings of the person and the machine that run the tests.</summary>
internal static class TestProcess
{
    /// <summary>
    /// AWSSDK.Core remembers the names of the shared files for as long as the process lives, so these exist from its very beginning.
    /// </summary>
    public static string Folder { get; } = Directory.CreateTempSubdirectory("outbound-chat-tests-").FullName;

    public static string CredentialsFile { get; } = Path.Combine(Folder, "credentials");

    public static string ConfigFile { get; } = Path.Combine(Folder, "config.ini");

    [ModuleInitializer]
    internal static void Isolate()
    {
        foreach (string name in Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(
            name => name.StartsWith("AWS_", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            Environment.SetEnvironmentVariable(name, null);
        }

        File.WriteAllText(CredentialsFile, string.Empty);
        File.WriteAllText(ConfigFile, string.Empty);
        Environment.SetEnvironmentVariable("AWS_SHARED_CREDENTIALS_FILE", CredentialsFile);
        Environment.SetEnvironmentVariable("AWS_CONFIG_FILE", ConfigFile);
        Environment.SetEnvironmentVariable("AWS_EC2_METADATA_DISABLED", "true");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Folder, recursive: true);
    }
}
