#pragma once

#include "core/base/instant.h"
#include "core/base/json.h"

#include <QtCore/QStringList>

namespace muniment::evidence {

/// A page that a package says something on: facts in sections, each with where it comes from. The same in JSON and, to
/// be read, in PDF.
struct Sheet final {
  struct Fact final {
    QString name;
    QString value;
    QString source; ///< where it is known from; may be empty
  };
  struct Section final {
    QString title;
    QString note;
    std::vector<Fact> facts;
  };
  QString format; ///< name of the form, `muniment-coverage`
  QString title;
  QString statement;
  QString watermark; ///< across every page; may be empty
  QString footer;
  std::vector<Section> sections;

  [[nodiscard]] Json toJson() const;
};

/// The sheet as PDF; the same sheet gives the same bytes on the same system. Needs a QGuiApplication.
[[nodiscard]] Result<QByteArray> sheetPdf(const Sheet& sheet, Instant dated);

} // namespace muniment::evidence
