#pragma once

#include "core/base/result.h"
#include "core/model/connection.h"

#include <QtCore/QStringList>

#include <map>
#include <set>

namespace muniment::workspace {

/// What a site says about its records system, beside where it is.
struct RmSettings final {
  qint64 container = 0;     ///< the folder there in which our records are put
  QString holdType;         ///< as the site's table of codes has it
  QStringList classes;      ///< codes of classes here of which every record is sent there
  std::set<qint64> readers; ///< who may see restricted records there: ids of users and groups
  /// An attribute of a category there.
  struct Place final {
    qint64 category = 0;
    QString attribute; ///< `12345_2`
    friend bool operator==(const Place&, const Place&) = default;
  };
  std::map<QString, Place> fields; ///< details of records that are kept there as well, by their name here
  qint64 searchNode = 0;           ///< the disposition search, where this program starts one

  /// Usage where a value cannot be read.
  [[nodiscard]] static Result<RmSettings> from(const Connection& connection);
};

} // namespace muniment::workspace
