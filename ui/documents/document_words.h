#pragma once

#include "core/formats/edi/document.h"
#include "core/workspace/documents/document_summary.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/theme.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about partner documents beyond their own words.
class DocumentWords final {
  Q_DECLARE_TR_FUNCTIONS(DocumentWords)

 public:
  struct State final {
    QString word;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::Document;
  };

  /// `Order`, `Ship notice`.
  [[nodiscard]] static QString kind(formats::edi::DocumentKind kind);
  /// The same of more than one, for a filter.
  [[nodiscard]] static QString kinds(formats::edi::DocumentKind kind);
  /// `X12 850`, `EDIFACT ORDERS`, `UBL Invoice`.
  [[nodiscard]] static QString format(formats::edi::Dialect dialect, const QString& code);
  /// What a word of the readers means, of one of the groups of `document_meanings.inc`. Where the word is not known,
  /// the code of the document is all there is.
  [[nodiscard]] static QString meaning(std::string_view group, std::string_view word, std::string_view code = {});

  /// How far it came as a transmission. Never says that somebody accepted its content.
  [[nodiscard]] static State transport(formats::edi::TransportState state);
  /// What the partner says to its content.
  [[nodiscard]] static State business(formats::edi::BusinessState state);
  [[nodiscard]] static State severity(formats::edi::Severity severity);
  /// Who can put it right, as a sentence.
  [[nodiscard]] static QString acts(formats::edi::Acts acts);
  /// Those that matter most, first; never empty.
  [[nodiscard]] static std::vector<State> states(const workspace::DocumentSummary& document);

  /// With the marks of the person's language between thousands; every digit as it is.
  [[nodiscard]] static QString amount(const Decimal& number);
  /// An amount as the document has it; text that is no number stays as it is.
  [[nodiscard]] static QString amount(const formats::edi::Amount& amount);
  [[nodiscard]] static QString amount(const QString& text);
  /// Number and partner, or whichever of them there is.
  [[nodiscard]] static QString title(const workspace::DocumentSummary& document);
  /// `8,264.00 EUR`; empty where a document has no total.
  [[nodiscard]] static QString total(const workspace::DocumentSummary& document);
  /// Which lines of a long document are shown.
  [[nodiscard]] static QString shownLines(const formats::edi::Document& document);
  /// As the sender wrote it, with the zone where one is named.
  [[nodiscard]] static QString time(const formats::edi::StatedTime& time);
  /// Text from outside in one line; a number does not break at its hyphens.
  [[nodiscard]] static QString text(std::string_view utf8);
  [[nodiscard]] static QString text(const QString& outside);
  /// For a menu, where & would mark a letter.
  [[nodiscard]] static QString menuText(const QString& outside);
};

} // namespace muniment::ui
