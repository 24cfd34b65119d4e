#pragma once

#include "core/base/result.h"
#include "core/model/connection.h"

#include <QtCore/QStringList>

#include <set>

namespace muniment::workspace {

/// What a site says about its records system, beside where it is.
struct RmSettings final {
  qint64 container = 0;     ///< the folder there in which our records are put
  QString holdType;         ///< as the site's table of codes has it
  QStringList classes;      ///< codes of classes here of which every record is sent there
  std::set<qint64> readers; ///< who may see restricted records there: ids of users and groups
  qint64 searchNode = 0;    ///< the disposition search, where this program starts one

  /// Usage where a value cannot be read.
  [[nodiscard]] static Result<RmSettings> from(const Connection& connection);
};

} // namespace muniment::workspace
