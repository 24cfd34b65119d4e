#pragma once

#include "core/workspace/outreach/answer_queries.h"

#include <QtCore/QCoreApplication>

namespace muniment::answers {

/// The pages of one workspace, as whole documents. Everything in them passes `html`.
class AnswerPage final {
  Q_DECLARE_TR_FUNCTIONS(AnswerPage)

 public:
  using Form = workspace::AnswerForm::Answer;

  AnswerPage(QString workspaceName, QByteArray zone) : m_name(std::move(workspaceName)), m_zone(std::move(zone)) {}

  /// The question with its form. `problem` says what was wrong with what was sent before; `typed` is kept for the
  /// person.
  struct Typed final {
    QString text;
    QString comment;
  };
  [[nodiscard]] QByteArray question(const Form& form, const QString& problem = {}, const Typed& typed = {}) const;
  /// The answer that this link gave, just now or before.
  [[nodiscard]] QByteArray decided(const Form& form, bool now) const;
  /// What became of a question that takes no answer by this link.
  [[nodiscard]] QByteArray closed(const Form& form) const;
  [[nodiscard]] QByteArray unknown() const;
  /// One sentence that is no answer: too many requests, try later.
  [[nodiscard]] QByteArray notice(const QString& title, const QString& sentence) const;

  [[nodiscard]] QString whenOf(Instant at) const;

 private:
  [[nodiscard]] QByteArray document(const QString& title, const QString& body) const;
  [[nodiscard]] QString headOf(const Form& form) const;
  [[nodiscard]] QString choicesOf(const Form& form) const;
  [[nodiscard]] QString wordsOf(const Form& form, const Typed& typed) const;
  [[nodiscard]] QString pushOf(const Form& form) const;

  QString m_name;
  QByteArray m_zone;
};

} // namespace muniment::answers
