#pragma once

#include "core/model/disposition.h"

#include <QtCore/QStringList>

#include <map>

namespace muniment::records {

/// A certificate in the order and the words in which people read it, on the screen and on paper. Made from its
/// canonical JSON alone.
struct CertificateSheet final {
  struct Fact final {
    QString name;
    QString value;
    bool isCode = false; ///< digests, ids: to be compared letter by letter
  };
  struct Section final {
    QString title;
    QString note;
    std::vector<Fact> facts;
  };
  struct Table final {
    QString title;
    QString note; ///< stands for the rows where there are none
    QStringList columns;
    std::vector<QStringList> rows;
  };
  QString title;
  QString statement;
  std::vector<Section> sections;
  std::vector<Table> tables;
};

/// `names` replaces ids of actors that are in it: the certificate itself has none.
[[nodiscard]] Result<CertificateSheet> sheetOf(const Certificate& certificate,
                                               const std::map<QString, QString>& names = {});

} // namespace muniment::records
