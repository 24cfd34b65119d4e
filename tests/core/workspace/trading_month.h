#pragma once

#include "core/formats/edi/status_tracks.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <map>
#include <set>
#include <vector>

namespace muniment::tests {

/// What must come out about one order.
struct OrderTruth final {
  formats::edi::StatusTracks status;
  std::multiset<QString> chain; ///< kinds of the documents around it, itself among them
  std::set<QString> missing;    ///< kinds of what should have followed
  bool isChanged = false;       ///< a change wants another quantity of its first line
};

struct InvoiceTruth final {
  formats::edi::BusinessState business = formats::edi::BusinessState::Unknown;
  bool isWrong = false; ///< its total is not what its lines add up to
};

/// A month of trade with five partners as X12, and what is true of it. The partners count their orders alike, so that a
/// number alone tells nothing.
struct TradingMonth final {
  struct File final {
    QString name;
    QByteArray bytes;
  };
  std::vector<File> files; ///< for every second partner the answers come before the orders
  QStringList partners;
  QByteArray rules;                                         ///< agreed with each
  std::map<std::pair<QString, QString>, OrderTruth> orders; ///< by partner and number
  std::map<std::pair<QString, QString>, InvoiceTruth> invoices;
  std::int64_t documents = 0;
};

[[nodiscard]] TradingMonth makeTradingMonth(int orders);

} // namespace muniment::tests
