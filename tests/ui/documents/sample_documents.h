#pragma once

#include "core/formats/edi/document_reader.h"

#include <QtCore/QByteArray>

#include <memory>

namespace muniment::tests {

/// A file of a trading partner with one document in it.
struct SampleFile final {
  QByteArray bytes;
  std::shared_ptr<const formats::edi::Document> document;
};

/// The only document of these bytes.
[[nodiscard]] SampleFile sampleOf(const QByteArray& bytes, formats::edi::ReadOptions options = {1, 20'000});

[[nodiscard]] QByteArray orderText(int lines = 4);
/// Changes a quantity and a price, adds a line and removes one.
[[nodiscard]] QByteArray orderChangeText();
[[nodiscard]] QByteArray shipNoticeText();
/// Asks for 600.00 too much.
[[nodiscard]] QByteArray invoiceText();
/// Says that the form of the order is in order.
[[nodiscard]] QByteArray syntaxText();
/// An invoice in XML without any line break.
[[nodiscard]] QByteArray xmlInvoiceText();
/// Names and notes that would do harm if somebody took them for markup.
[[nodiscard]] QByteArray hostileText();
/// A payment with numbers of accounts.
[[nodiscard]] QByteArray paymentText();

} // namespace muniment::tests
