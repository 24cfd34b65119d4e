# Writes OUT, the bill of materials of what lies in FOLDER, as CycloneDX 1.5: on Debian each package that a program of ours is linked
# with, in its version; elsewhere each library of MANIFEST, in the version that vcpkg built (STATUS). No time, no random number: the
# same programs give the same bytes.
set(components "")
function(add_component name version purl)
  set(version_part "")
  if(NOT version STREQUAL "")
    set(version_part ", \"version\": \"${version}\"")
  endif()
  list(APPEND components
    "    {\"type\": \"library\", \"bom-ref\": \"${purl}\", \"name\": \"${name}\"${version_part}, \"purl\": \"${purl}\"}")
  set(components "${components}" PARENT_SCOPE)
endfunction()

find_program(DPKG_QUERY dpkg-query)
if(DPKG_QUERY)
  file(GLOB programs LIST_DIRECTORIES FALSE ${FOLDER}/bin/* ${FOLDER}/libexec/muniment/*)
  file(GET_RUNTIME_DEPENDENCIES EXECUTABLES ${programs} RESOLVED_DEPENDENCIES_VAR libraries
    UNRESOLVED_DEPENDENCIES_VAR unknown CONFLICTING_DEPENDENCIES_PREFIX conflicting)
  if(unknown)
    message(FATAL_ERROR "These libraries are linked with and are not there: ${unknown}")
  endif()
  # A package may say /lib where a library is found below /usr/lib, and the other way about. One question for all: each takes long.
  set(paths "")
  foreach(library IN LISTS libraries)
    get_filename_component(real ${library} REALPATH)
    string(REGEX REPLACE "^/usr/" "/" short ${library})
    list(APPEND paths ${library} ${short} /usr${short} ${real})
  endforeach()
  execute_process(COMMAND ${DPKG_QUERY} -S ${paths} OUTPUT_VARIABLE owners ERROR_QUIET)
  set(packages ${LOADED}) # by name, while a program runs
  foreach(library IN LISTS libraries)
    get_filename_component(file ${library} NAME)
    get_filename_component(real ${library} REALPATH)
    get_filename_component(target ${real} NAME)
    set(owner "")
    foreach(name IN ITEMS ${file} ${target})
      string(REGEX REPLACE "([.+])" "\\\\\\1" pattern ${name})
      if(owner STREQUAL "" AND "\n${owners}" MATCHES "\n([^:\n]+)(:[a-z0-9]+)?: [^\n]*/${pattern}\n")
        set(owner ${CMAKE_MATCH_1}${CMAKE_MATCH_2})
      endif()
    endforeach()
    if(owner STREQUAL "")
      message(FATAL_ERROR "No package brings ${library}.")
    endif()
    list(APPEND packages ${owner})
  endforeach()
  execute_process(COMMAND ${DPKG_QUERY} -W "-f=\${Package} \${Version} \${Architecture}\n" ${packages}
    OUTPUT_VARIABLE facts ERROR_VARIABLE why RESULT_VARIABLE failed)
  if(failed)
    message(FATAL_ERROR "${why}")
  endif()
  string(REGEX MATCHALL "[^\n]+" lines "${facts}")
  list(SORT lines)
  list(REMOVE_DUPLICATES lines)
  foreach(line IN LISTS lines)
    string(REGEX MATCH "^([^ ]+) ([^ ]+) ([^ ]+)$" whole "${line}")
    set(name ${CMAKE_MATCH_1})
    set(version ${CMAKE_MATCH_2})
    set(arch ${CMAKE_MATCH_3})
    string(REPLACE "+" "%2B" escaped "${version}")
    string(REPLACE ":" "%3A" escaped "${escaped}")
    string(REPLACE "~" "%7E" escaped "${escaped}")
    add_component(${name} "${version}" "pkg:deb/debian/${name}@${escaped}?arch=${arch}")
  endforeach()
else()
  file(READ ${MANIFEST} manifest)
  set(built "")
  if(EXISTS "${STATUS}")
    file(READ ${STATUS} built)
  endif()
  string(JSON count LENGTH "${manifest}" dependencies)
  math(EXPR last "${count} - 1")
  foreach(number RANGE ${last})
    string(JSON kind TYPE "${manifest}" dependencies ${number})
    if(kind STREQUAL "OBJECT")
      string(JSON name GET "${manifest}" dependencies ${number} name)
    else()
      string(JSON name GET "${manifest}" dependencies ${number})
    endif()
    set(version "")
    set(purl "pkg:generic/${name}")
    if("${built}" MATCHES "Package: ${name}\nVersion: ([^\n]+)")
      set(version "${CMAKE_MATCH_1}")
      set(purl "pkg:generic/${name}@${version}")
    endif()
    add_component(${name} "${version}" "${purl}")
  endforeach()
endif()

string(JOIN ",\n" components ${components})
set(bom "{
  \"bomFormat\": \"CycloneDX\",
  \"specVersion\": \"1.5\",
  \"version\": 1,
  \"metadata\": {
    \"component\": {\"type\": \"application\", \"bom-ref\": \"pkg:generic/muniment@${VERSION}\", \"name\": \"muniment\",
      \"version\": \"${VERSION}\", \"purl\": \"pkg:generic/muniment@${VERSION}\",
      \"licenses\": [{\"license\": {\"id\": \"GPL-3.0-or-later\"}}]}
  },
  \"components\": [
${components}
  ]
}
")
string(JSON number LENGTH "${bom}" components) # stops where it is no JSON
file(WRITE ${OUT} "${bom}")
message(STATUS "${OUT}: ${number} libraries")
