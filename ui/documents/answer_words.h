#pragma once

#include "core/formats/edi/document.h"
#include "ui/documents/sheet_content.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What a document says about another one, in sentences. A syntax acknowledgement never reads as if somebody had
/// accepted an order.
class AnswerWords final {
  Q_DECLARE_TR_FUNCTIONS(AnswerWords)

 public:
  [[nodiscard]] static std::vector<SheetContent::Notice> notices(const formats::edi::Document& document);

 private:
  [[nodiscard]] static QString answered(const formats::edi::Answer& answer);
  [[nodiscard]] static SheetContent::Notice notice(const formats::edi::Document& document,
                                                   const formats::edi::Answer& answer);
  [[nodiscard]] static SheetContent::Notice fault(const formats::edi::AnswerNote& note);
};

} // namespace muniment::ui
