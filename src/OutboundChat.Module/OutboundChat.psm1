# The loader keeps the module's assemblies in a load context of their own. Only the loader itself is in the default context. Its type is
# taken from the assembly, because PowerShell would search every assembly for a type's name, which takes longer than all the rest.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/OutboundChat.dll")
}
catch {
    if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
        throw "OutboundChat can't be imported in $($ExecutionContext.SessionState.LanguageMode) mode. Where a policy such as App Control " +
            'or AppLocker restricts PowerShell, have it trust the files of this module; elsewhere, import the module before the mode is set.'
    }

    # The module was imported from another folder before. Only one assembly of a name can be loaded, and that one serves this folder too.
    $loader = [System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'OutboundChat' } | Select-Object -First 1
    if (-not $loader) { throw }
}

# Most of an import's time is PowerShell's, for each kind of expression that it meets for the first time. So the first import, which is
# also the only one in most sessions, has few of them.
$context = $loader.GetType('OutboundChat.ModuleLoadContext')
$assembly = $context::LoadModule("$PSScriptRoot/bin")
if ($context::IsFirst) {
    Import-Module -Assembly $assembly
    return
}

$folder = Split-Path (Split-Path $assembly.Location)
if ($folder -ne $PSScriptRoot) {
    Write-Warning "This session uses the same version of OutboundChat from $folder. To use $PSScriptRoot, start a new session."
}

# Of cmdlets with the same name and module, PowerShell keeps those that were imported first, unless they are removed.
Get-Module OutboundChat | Where-Object ModuleBase -NE $PSScriptRoot | Remove-Module -Force

# PowerShell keeps a session's assemblies: importing one again returns its cmdlets but does not import them. The second command does.
Import-Module -Assembly $assembly -PassThru | Import-Module
