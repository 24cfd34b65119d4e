#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QByteArrayList>

namespace muniment::tests {

// Documents as trading partners write them (X12). We are HARBOUR, the partner is ANACO.

struct Paper final {
  QByteArray kind;  ///< `850`
  QByteArray group; ///< `PO`
  QByteArrayList segments;
  bool isOurs = false;
  bool isMiscounted = false; ///< it says of itself that it has another number of segments
};

/// An interchange with one paper; `control` is its number among those of its sender.
[[nodiscard]] QByteArray written(const Paper& paper, int control);

[[nodiscard]] Paper order(const QByteArray& number, bool isOurs);
[[nodiscard]] Paper orderChange(const QByteArray& number, const QByteArray& pieces, bool isOurs);
[[nodiscard]] Paper orderAnswer(const QByteArray& number);
/// The order asks for 25 November.
[[nodiscard]] Paper shipNotice(const QByteArray& number, const QByteArray& order, const QByteArray& pieces,
                               const QByteArray& arrives = "20261124");
[[nodiscard]] Paper invoice(const QByteArray& number, const QByteArray& order, bool isWrong);

} // namespace muniment::tests
