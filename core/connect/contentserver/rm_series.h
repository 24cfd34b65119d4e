#pragma once

#include <QtCore/QString>

#include <vector>

namespace muniment::connect::contentserver {

/// A record series (RSI) with its stages: the schedule by which records are kept there.
struct RmSeries final {
  struct Stage final {
    qint64 id = 0;
    QString stage;
    QString object; ///< LIV or LRM
    int eventType = 0;
    int dateToUse = 0;
    int years = 0;
    int months = 0;
    int days = 0;
    int action = 0;
    bool approved = false;

    friend bool operator==(const Stage&, const Stage&) = default;
  };

  qint64 id = 0;
  QString name;
  QString title;
  QString status;
  std::vector<Stage> stages;
};

} // namespace muniment::connect::contentserver
