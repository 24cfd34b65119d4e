#pragma once

#include "core/rules/fact_catalogue.h"
#include "ui/rules/placed_value.h"
#include "ui/rules/value_choice.h"

#include <QtWidgets/QWidget>

class QListWidget;
class QPlainTextEdit;

namespace muniment::ui {

/// The fields in which a value of a rule is changed, as its kind asks for it.
class ValueField final : public QWidget {
  Q_OBJECT

 public:
  /// `test` is the test that the value belongs to; null for one of a trigger or an action.
  ValueField(const QString& kind, const PlacedValue& value, const rules::FactTest* test, QWidget* parent);

  /// What there is to choose from, once it is known.
  void setChoices(const std::vector<ValueChoice>& choices);
  [[nodiscard]] const PlacedValue& value() const { return m_value; }
  /// Whether more can be known than was asked for so far.
  [[nodiscard]] static bool hasChoices(const QString& kind);

 Q_SIGNALS:
  void changed();

 private:
  void makeList(const std::vector<ValueChoice>& choices, bool isOne);
  void makeLines();
  void makeLine();
  void makeText();
  void makeNumber(int least, int most);
  void makeTime();
  void makeAmount();
  void makeEvents();
  void makeWords(const QStringList& words);
  void makeDays();
  void take(const QStringList& values);

  QString m_kind;
  PlacedValue m_value;
  QPlainTextEdit* m_lines = nullptr;
  QListWidget* m_list = nullptr;
};

} // namespace muniment::ui
