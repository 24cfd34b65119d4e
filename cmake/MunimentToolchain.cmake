# Compiler, linker and warning settings shared by every target through muniment_flags.
set(CMAKE_CXX_STANDARD 23)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
if(APPLE AND NOT CMAKE_OSX_DEPLOYMENT_TARGET)
  set(CMAKE_OSX_DEPLOYMENT_TARGET 13.3) # the first whose C++ library has all that is used here
endif()
if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES)
  set(CMAKE_BUILD_TYPE RelWithDebInfo)
endif()

# Names and lines are what a stack needs; full descriptions of types make a hundred test programs three times as large.
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang" AND MUNIMENT_SANITIZE)
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O1 -g1")
elseif(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
  set(CMAKE_CXX_FLAGS_RELWITHDEBINFO "-O2 -g1 -DNDEBUG")
endif()

find_program(MUNIMENT_CCACHE ccache)
if(MUNIMENT_CCACHE)
  # Without these two relaxations ccache declines every file that uses a precompiled header.
  # The key holds neither the place of the sources nor that of the build folder.
  set(launcher ${CMAKE_COMMAND} -E env CCACHE_SLOPPINESS=pch_defines,time_macros CCACHE_BASEDIR=${PROJECT_SOURCE_DIR}
      CCACHE_NOHASHDIR=1 ${MUNIMENT_CCACHE})
  set(CMAKE_CXX_COMPILER_LAUNCHER ${launcher})
  set(CMAKE_C_COMPILER_LAUNCHER ${launcher})
endif()
find_program(MUNIMENT_MOLD mold)
if(MUNIMENT_MOLD AND NOT MSVC AND NOT APPLE)
  add_link_options(-fuse-ld=mold)
endif()

add_library(muniment_flags INTERFACE)
target_include_directories(muniment_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_definitions(muniment_flags INTERFACE
  QT_NO_KEYWORDS QT_NO_FOREACH QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_DISABLE_DEPRECATED_BEFORE=0x060400 MUNIMENT_VERSION="${PROJECT_VERSION}")
if(MSVC)
  target_compile_options(muniment_flags INTERFACE /W4 /WX /permissive- /utf-8)
else()
  target_compile_options(muniment_flags INTERFACE
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wnon-virtual-dtor -Wold-style-cast -Woverloaded-virtual
    -Wimplicit-fallthrough -Wformat=2 -Wcast-align -Werror -fstack-protector-strong)
  # ccache may reuse an object across precompiled headers only when time stamps stay out of them.
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    target_compile_options(muniment_flags INTERFACE -fpch-preprocess)
  else()
    # Clang counts changes of sign among -Wconversion, GCC does not; what GCC builds has to build with Clang.
    target_compile_options(muniment_flags INTERFACE -Wno-sign-conversion)
  endif()
endif()

if(MUNIMENT_SANITIZE AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  # Instrumented code makes GCC 12 see uninitialised members of std::variant that are not there.
  target_compile_options(muniment_flags INTERFACE -Wno-maybe-uninitialized)
endif()
if(MUNIMENT_SANITIZE STREQUAL "address")
  target_compile_options(muniment_flags INTERFACE -fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(muniment_flags INTERFACE -fsanitize=address,undefined)
elseif(MUNIMENT_SANITIZE STREQUAL "thread")
  target_compile_options(muniment_flags INTERFACE -fsanitize=thread -fno-omit-frame-pointer)
  target_link_options(muniment_flags INTERFACE -fsanitize=thread)
elseif(MUNIMENT_SANITIZE)
  message(FATAL_ERROR "MUNIMENT_SANITIZE is '${MUNIMENT_SANITIZE}'; it takes 'address' or 'thread'.")
endif()
if(MUNIMENT_FUZZ)
  if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
    message(FATAL_ERROR "The fuzz targets need Clang; use the preset 'fuzz'.")
  endif()
  # The algorithms of libstdc++ 12 use what C++23 calls deprecated, and Clang says so in our place.
  target_compile_options(muniment_flags INTERFACE -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=all
                                                  -Wno-deprecated-declarations)
  target_link_options(muniment_flags INTERFACE -fsanitize=address,undefined)
endif()
