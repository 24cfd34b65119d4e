#pragma once

#include <QtCore/QString>

#include <vector>

namespace muniment::connect::contentserver {

/// A dated list of what is due, as a disposition search found it.
struct RmSnapshot final {
  QString date; ///< `2026-01-02:03:04:05`
  QString status;
  QString review;
  qint64 records = 0;
  qint64 actioned = 0;
};

/// One item of a snapshot.
struct RmSnapshotLine final {
  qint64 node = 0;
  QString name;
  QString stage;
  QString decision;
  int action = 0;
  QString outcome;
};

} // namespace muniment::connect::contentserver
