#pragma once

#include "core/base/sha256.h"
#include "core/formats/exchange/custom_field.h"

#include <vector>

namespace muniment::formats::loadfile {

/// One document of an EDRM XML file with the files that show it.
struct EdrmDocument final {
  enum class Kind { File, Message };
  struct File final {
    enum class Role { Native, Image, Text };
    Role role = Role::Native;
    QString path; ///< folder, from the root of the volume
    QString name;
    qint64 size = 0;
    Sha256 sha256;
  };

  QString id;
  Kind kind = Kind::File;
  QString mediaType;
  QString custodian;
  QString parent; ///< id of the document it is attached to; empty for none
  std::vector<File> files;
  std::vector<exchange::CustomField> tags; ///< standard names start with `#`
};

} // namespace muniment::formats::loadfile
