if ($ExecutionContext.SessionState.LanguageMode -ne 'FullLanguage') {
    throw "OutboundChat can't be imported in $($ExecutionContext.SessionState.LanguageMode) mode. Where a policy such as App Control or " +
        'AppLocker restricts PowerShell, have it trust the files of this module; elsewhere, import the module before the mode is set.'
}

# The loader keeps the module's assemblies in a load context of their own. It is the only assembly that the default context gets to see.
# Its type is taken from the assembly: PowerShell would look a type's name up in every assembly, which takes longer than all the rest.
try {
    $loader = [System.Reflection.Assembly]::LoadFrom("$PSScriptRoot/OutboundChat.dll")
}
catch [System.IO.FileLoadException] {
    # The module was imported from another folder before. An assembly of one name can be loaded once, and that one serves this folder too.
    $loader = [System.AppDomain]::CurrentDomain.GetAssemblies() |
        Where-Object { $_.GetName().Name -eq 'OutboundChat' } | Select-Object -First 1
}

$context = $loader.GetType('OutboundChat.ModuleLoadContext')
$assembly = $context::LoadModule("$PSScriptRoot/bin")
if ($context::HasSeveral) {
    $folder = Split-Path (Split-Path $assembly.Location)
    if ($folder -ne $PSScriptRoot) {
        Write-Warning "This session uses the same version of OutboundChat from $folder. To use $PSScriptRoot, start a new session."
    }

    # PowerShell keeps one cmdlet of each name and module: that of the version that was imported first, unless it is removed.
    Get-Module OutboundChat | Where-Object ModuleBase -NE $PSScriptRoot | Remove-Module -Force
}

# PowerShell remembers an assembly, and on the second import returns the cmdlets without importing them. The second command imports them.
Import-Module -Assembly $assembly -PassThru | Import-Module
