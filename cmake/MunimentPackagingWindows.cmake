# Two installers. The one of NSIS is a person's own: no administrator, below their profile. The MSI of WiX is for roll-out:
# for the computer, under one upgrade code, replaced by the next version. Silent calls stand in packaging/README.md.
set(windows ${PROJECT_SOURCE_DIR}/packaging/windows)
# WinSW reads the file that is named as it is itself.
install(FILES ${windows}/munimentd.xml DESTINATION bin RENAME munimentd-service.xml)
set(CPACK_GENERATOR NSIS WIX)

set(CPACK_NSIS_DISPLAY_NAME "Muniment ${PROJECT_VERSION}")
set(CPACK_NSIS_INSTALL_ROOT "$LOCALAPPDATA\\\\Programs")
set(CPACK_NSIS_DEFINES "  RequestExecutionLevel user")
set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
set(CPACK_NSIS_MODIFY_PATH ON)
set(CPACK_NSIS_INSTALLED_ICON_NAME "bin\\\\muniment.exe")
# Workspaces and packages are folders, so they are opened from the menu of a folder.
string(JOIN "\n" CPACK_NSIS_EXTRA_INSTALL_COMMANDS
  "  WriteRegStr SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Open' '' 'Open as Muniment workspace'"
  "  WriteRegStr SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Open\\\\command' '' '\\\"$INSTDIR\\\\bin\\\\muniment.exe\\\" \\\"%1\\\"'"
  "  WriteRegStr SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Verify' '' 'Verify as Muniment package'"
  "  WriteRegStr SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Verify\\\\command' '' 'cmd.exe /k \\\"\\\"$INSTDIR\\\\bin\\\\munimentctl.exe\\\" verify \\\"%1\\\"\\\"'")
string(JOIN "\n" CPACK_NSIS_EXTRA_UNINSTALL_COMMANDS
  "  DeleteRegKey SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Open'"
  "  DeleteRegKey SHCTX 'Software\\\\Classes\\\\Directory\\\\shell\\\\Muniment.Verify'")

# Never changed: by it a later MSI knows what it replaces.
set(CPACK_WIX_UPGRADE_GUID "7D5B0A62-3C1E-4F0B-9B0E-5A8C6E2F9D41")
set(CPACK_WIX_PROGRAM_MENU_FOLDER Muniment)
set(CPACK_WIX_PATCH_FILE ${windows}/folder_menu.xml)
set(CPACK_WIX_ROOT_FEATURE_TITLE Muniment)
