#pragma once

#include "ui/rules/rules_desk.h"

#include <QtWidgets/QWidget>

class QSplitter;

namespace muniment::ui {

class RulePane;
class RulesList;

/// Rules: the list with the switch over all that they send, and the one that is open as a sentence.
class RulesScreen final : public QWidget {
  Q_OBJECT

 public:
  /// The desk must outlive the screen.
  RulesScreen(RulesDesk& desk, QWidget* parent);

  void refresh();
  void showRule(const RuleId& rule);
  void showLibrary();
  void beginNew();
  /// Asks why, then stops all that rules send, or lets them send again.
  void beginStop(bool stop);
  [[nodiscard]] RulePane* pane() const { return m_pane; }
  [[nodiscard]] QByteArray paneState() const;
  void setPaneState(const QByteArray& state);

 Q_SIGNALS:
  /// A message, a document or another thing that a rule met or made.
  void subjectRequested(const QString& aggregate);
  void failed(const muniment::Error& error);

 private:
  void connectPane();
  void makeKeys();
  void save();
  void approve();
  void switchTo(bool on);
  void remove();
  void changeLimits();
  void changeName();
  /// What came of an act: a sentence, or what stood in the way.
  void report(const Result<workspace::Receipt>& receipt, const QString& sentence);

  RulesDesk* m_desk;
  QSplitter* m_splitter;
  RulesList* m_list;
  RulePane* m_pane;
};

} // namespace muniment::ui
