#pragma once

#include "core/evidence/sheet.h"
#include "core/workspace/command.h"
#include "core/workspace/outreach/question_queries.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {

/// What is known of a question in the words that are printed: asked, sent, delivered, read and answered are five
/// different things, and each says what it is known from.
class ProofText final {
  Q_DECLARE_TR_FUNCTIONS(ProofText)

 public:
  [[nodiscard]] static evidence::Sheet sheet(const QuestionById::Answer& known, Instant now);
  /// By which number an answer came, and what shows that it is theirs; empty where it came by a link.
  [[nodiscard]] static QString handOf(const Question::Answer& answer);
  /// What what is missing does not show.
  [[nodiscard]] static QString limits();

 private:
  [[nodiscard]] static evidence::Sheet::Section asked(const QuestionById::Answer& known);
  [[nodiscard]] static evidence::Sheet::Section sent(const QuestionById::Answer& known);
  [[nodiscard]] static evidence::Sheet::Section answers(const QuestionById::Answer& known);
};

/// The sheet of proof of one question. That it was looked at goes into the access journal where it belongs to a matter.
struct QuestionProof final {
  static constexpr Permission kPermission = Permission::ViewItem;

  using Answer = evidence::Sheet;
  QuestionId question;
  [[nodiscard]] Result<Answer> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
