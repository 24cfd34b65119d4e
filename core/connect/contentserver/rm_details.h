#pragma once

#include <QtCore/QString>

#include <map>
#include <optional>
#include <vector>

namespace muniment::connect::contentserver {

/// What makes a node a record, with the token that a change has to show.
struct RmDetails final {
  struct Class final {
    qint64 id = 0;
    QString name;
    bool primary = false;
    QString fileNumber;
    QString series; ///< its RSI
    QString status;
    bool official = false;
    QString recordDate;
    QString essential;
    QString storage;
  };

  QString token;
  bool canFinalise = false;
  std::vector<Class> classes; ///< none: it is no record

  [[nodiscard]] bool isRecord() const { return !classes.empty(); }
  /// Once it is final nothing can be finalised any more.
  [[nodiscard]] bool isFinal() const { return isRecord() && !canFinalise; }
  [[nodiscard]] const Class* primary() const {
    for (const Class& each : classes)
      if (each.primary)
        return &each;
    return classes.empty() ? nullptr : &classes.front();
  }
};

/// What a declaration or a change says of a record. What is empty is not said.
struct RmDetailsWish final {
  std::optional<bool> official;
  QString series;
  QString status;
  QString essential;
  QString storage;
  QString subject;
  QString originator;
  QString recordDate;
};

} // namespace muniment::connect::contentserver
