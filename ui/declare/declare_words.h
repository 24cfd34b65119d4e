#pragma once

#include "core/model/message.h"
#include "core/workspace/records/record_queries.h"
#include "ui/kit/derivation_ladder.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about a declaration before it is made.
class DeclareWords final {
  Q_DECLARE_TR_FUNCTIONS(DeclareWords)

 public:
  using Preview = workspace::DeclarationPreview::Answer;

  /// How long it is kept, as a small line, the one that counts, and what happens then.
  struct Keeping final {
    QString before;
    QString main;
    QString after;
  };

  /// `14:02–14:20`, with the days where they are not the same.
  [[nodiscard]] static QString span(const MessageTime& first, const MessageTime& last);
  [[nodiscard]] static QString omitted(std::int64_t messages, const QString& span);
  [[nodiscard]] static QString folded(std::int64_t messages, const QString& span);
  [[nodiscard]] static QString counts(std::int64_t selected, std::int64_t context, std::int64_t total);

  [[nodiscard]] static Keeping keeping(const Preview& preview);
  [[nodiscard]] static std::vector<DerivationLadder::Step> why(const Preview& preview);
  /// What the button says.
  [[nodiscard]] static QString act(const Preview& preview);
  /// A title that somebody can find it by.
  [[nodiscard]] static QString title(const QString& conversation, const MessageTime& first, const MessageTime& last);
};

} // namespace muniment::ui
