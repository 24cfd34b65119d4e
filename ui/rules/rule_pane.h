#pragma once

#include "ui/rules/rule_draft.h"
#include "ui/rules/rules_desk.h"

#include <QtWidgets/QWidget>

#include <map>

class QPushButton;
class QSplitter;
class QStackedWidget;

namespace muniment::ui {

class Banner;
class FlowLayout;
class HitsPage;
class PlainLabel;
class ScreenHeader;
class SentenceView;
class TabStrip;
class TrialPage;
class ValueEditor;
class VersionsPage;

/// One rule: its sentence, its limits, and below what it would have done, what it did, and its versions.
class RulePane final : public QWidget {
  Q_OBJECT

 public:
  enum class Tab { Trial, History, Versions };

  /// The desk must outlive the pane.
  RulePane(RulesDesk& desk, QWidget* parent);

  void open(const RuleId& rule);
  void openReadyMade(const RuleDefinition& rule);
  /// One that nobody has saved; it becomes what is open.
  void begin(const RuleDefinition& definition);
  void close();
  void refresh();
  void setSession(const access::Session& session);
  void setNames(const std::map<QString, QString>& names) { m_names = names; }
  void setTab(Tab tab);
  void tryOnThePast();
  [[nodiscard]] const std::optional<workspace::RuleById::Answer>& shown() const { return m_shown; }
  [[nodiscard]] const RuleDraft& draft() const { return m_draft; }
  [[nodiscard]] QSplitter* splitter() const { return m_splitter; }
  /// What is written but not saved goes, and what is kept shows again.
  void discard();
  /// Whether there is something to save that can be saved.
  [[nodiscard]] bool isSavable() const { return m_mayManage && isChanged() && m_draft.check().has_value(); }
  /// What is open was saved or removed: it is read anew when it is opened next.
  void settle();

 Q_SIGNALS:
  void saveRequested();
  void approveRequested();
  void switchRequested(bool on);
  void removeRequested();
  void limitsRequested();
  void nameRequested();
  void useRequested(const muniment::RuleDefinition& readyMade);
  void subjectRequested(const QString& aggregate);
  /// A rule that was never saved is given up.
  void discarded();
  void failed(const muniment::Error& error);

 public Q_SLOTS:
  void setLimits(const muniment::RuleLimits& limits);
  void setName(const QString& name, const QString& explanation);

 private:
  enum class Kind { Nothing, Saved, New, ReadyMade };

  void makeHeader();
  [[nodiscard]] QWidget* makeSentence();
  [[nodiscard]] QWidget* makeAdding(QWidget* parent);
  [[nodiscard]] QWidget* makeTabs();
  void makePages();
  void take(const workspace::RuleById::Answer& answer);
  void show(Kind kind);
  void showDraft();
  void showHead();
  void showLimits();
  void showBanner();
  void openValue(const QString& place, const QString& kind);
  void openMenu(QPushButton* from, bool conditions);
  [[nodiscard]] bool isChanged() const;
  [[nodiscard]] bool mayEdit() const { return m_mayManage && m_kind != Kind::ReadyMade; }

  RulesDesk* m_desk;
  Kind m_kind = Kind::Nothing;
  RuleDraft m_draft;
  std::optional<RuleId> m_rule;
  std::optional<workspace::RuleById::Answer> m_shown;
  std::map<RuleId, RuleDraft> m_kept; ///< drafts of other rules that wait to be saved
  std::map<QString, QString> m_names;
  std::optional<ActorId> m_me;
  bool m_mayManage = false;
  bool m_mayApprove = false;
  int m_generation = 0;

  QStackedWidget* m_pages = nullptr;
  QSplitter* m_splitter = nullptr;
  ScreenHeader* m_header = nullptr;
  QPushButton* m_remove = nullptr;
  QPushButton* m_rename = nullptr;
  QPushButton* m_switch = nullptr;
  QPushButton* m_discard = nullptr;
  QPushButton* m_approve = nullptr;
  QPushButton* m_save = nullptr;
  QPushButton* m_use = nullptr;
  Banner* m_banner = nullptr;
  PlainLabel* m_purpose = nullptr;
  SentenceView* m_sentence = nullptr;
  QWidget* m_adding = nullptr;
  QWidget* m_limits = nullptr;
  FlowLayout* m_limitLine = nullptr;
  QPushButton* m_changeLimits = nullptr;
  PlainLabel* m_problem = nullptr;
  TabStrip* m_tabs = nullptr;
  QStackedWidget* m_tabPages = nullptr;
  TrialPage* m_trial = nullptr;
  HitsPage* m_hits = nullptr;
  VersionsPage* m_versions = nullptr;
};

} // namespace muniment::ui
