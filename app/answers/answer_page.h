#pragma once

#include "app/answers/answer_language.h"
#include "core/workspace/outreach/answer_queries.h"

namespace muniment::answers {

/// The pages of one workspace in one language, as whole documents. Everything in them passes `html`.
class AnswerPage final {
 public:
  using Form = workspace::AnswerForm::Answer;
  /// What was wrong with what was sent.
  enum class Problem { None, Unreadable, WrongPin, LockedPin, TooOld, NoAnswer, TooLong };

  AnswerPage(QString workspaceName, QByteArray zone, AnswerLanguage language = {})
      : m_name(std::move(workspaceName)), m_zone(std::move(zone)), m_language(std::move(language)) {}

  /// The question with its form; what was typed is kept for the person.
  struct Typed final {
    QString text;
    QString comment;
  };
  [[nodiscard]] QByteArray question(const Form& form, Problem problem = Problem::None, const Typed& typed = {}) const;
  /// The answer that this link gave, just now or before.
  [[nodiscard]] QByteArray decided(const Form& form, bool now) const;
  /// What became of a question that takes no answer by this link.
  [[nodiscard]] QByteArray closed(const Form& form) const;
  [[nodiscard]] QByteArray unknown() const;
  /// It cannot be taken now.
  [[nodiscard]] QByteArray busy() const;
  [[nodiscard]] QByteArray tooMany() const;

  [[nodiscard]] QString whenOf(Instant at) const;

 private:
  [[nodiscard]] QString tr(const char* text) const { return m_language.words("AnswerPage", text); }
  [[nodiscard]] QString problemOf(Problem problem) const;
  [[nodiscard]] QByteArray notice(const QString& title, const QString& sentence) const;
  [[nodiscard]] QByteArray document(const QString& title, const QString& body) const;
  [[nodiscard]] QString headOf(const Form& form) const;
  [[nodiscard]] QString choicesOf(const Form& form) const;
  [[nodiscard]] QString wordsOf(const Form& form, const Typed& typed) const;
  [[nodiscard]] QString pushOf(const Form& form) const;

  QString m_name;
  QByteArray m_zone;
  AnswerLanguage m_language;
};

} // namespace muniment::answers
