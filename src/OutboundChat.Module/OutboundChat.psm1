# The loader loads the module's assemblies into a separate load context. Only the loader itself is in the default context. Its type is taken
# from the assembly, because for a type literal PowerShell searches every loaded assembly, which takes longer than the rest of the import.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/OutboundChat.dll")
}
catch [System.IO.FileLoadException] {
    # The module has been imported from another folder. A load context holds one assembly per name, so that loader serves this folder, too.
    $loader = [System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'OutboundChat' } | Select-Object -First 1
}
catch {
    if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
        throw "OutboundChat can't be imported in $($ExecutionContext.SessionState.LanguageMode) mode. If a policy such as App Control or " +
            'AppLocker restricts PowerShell, allow the files of this module in the policy. ' +
            'Otherwise, import the module before the mode is set.'
    }

    throw
}

# PowerShell takes most of the import's time for each kind of expression that it meets first, so the first import uses few of them.
$context = $loader.GetType('OutboundChat.ModuleLoadContext')
$assembly = $context::LoadModule("$PSScriptRoot/bin")
if ($context::IsFirst) {
    Import-Module -Assembly $assembly
    return
}

if ($context::HasSeveral) {
    $folder = Split-Path (Split-Path $assembly.Location)
    if ($folder -ne $PSScriptRoot) {
        Write-Warning "This session uses the same version of OutboundChat from $folder. To use $PSScriptRoot, start a new session."
    }

    # PowerShell keeps the cmdlets that were imported first if the module's name is the same, so these are removed.
    Get-Module OutboundChat | Where-Object ModuleBase -NE $PSScriptRoot | Remove-Module -Force
}

# PowerShell caches modules by assembly: the first command returns the cached module without importing it, the second one imports it.
Import-Module -Assembly $assembly -PassThru | Import-Module
