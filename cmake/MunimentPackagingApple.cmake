# A disk image with one bundle that holds all programs. The agent's plist lies beside it, for whoever wants one.
set(CPACK_GENERATOR DragNDrop)
set(CPACK_DMG_VOLUME_NAME "Muniment ${PROJECT_VERSION}")
install(FILES ${PROJECT_SOURCE_DIR}/packaging/macos/org.muniment.munimentd.plist DESTINATION .)
