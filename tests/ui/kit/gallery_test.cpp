#include "tests/support/test_suite.h"
#include "ui/kit/banner.h"
#include "ui/kit/bar_chart.h"
#include "ui/kit/card.h"
#include "ui/kit/cell_role.h"
#include "ui/kit/command_palette.h"
#include "ui/kit/drop_zone.h"
#include "ui/kit/elided_label.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/feed_view.h"
#include "ui/kit/filter_pill.h"
#include "ui/kit/form_row.h"
#include "ui/kit/icon_label.h"
#include "ui/kit/loading_rows.h"
#include "ui/kit/navigation_bar.h"
#include "ui/kit/proof_ladder.h"
#include "ui/kit/screen_header.h"
#include "ui/kit/state_label.h"
#include "ui/kit/status_strip.h"
#include "ui/kit/style.h"
#include "ui/kit/table_view.h"
#include "ui/kit/toast.h"
#include "ui/kit/typed_confirmation.h"

#include <QtCore/QDir>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QApplication>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QRadioButton>

namespace muniment::tests {

using namespace muniment::ui;

namespace {

void fillTable(QStandardItemModel& model) {
  model.setHorizontalHeaderLabels({u"Entry"_qs, u"When"_qs, u"Who"_qs, u"What"_qs, u"Subject"_qs});
  model.horizontalHeaderItem(0)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
  for (int row = 0; row < 12; ++row) {
    auto* entry = new QStandardItem(QLocale(QLocale::English).toString(48212 - row * 7));
    entry->setTextAlignment(Qt::AlignRight);
    auto* what = new QStandardItem(row == 1 ? u"Record declared"_qs : u"Message captured"_qs);
    what->setData(int(row == 1 ? Icon::Archive : Icon::Capture), IconRole);
    what->setData(row == 1, StrongRole);
    if (row == 4) {
      what->setText(u"Refused: export, no permission under H-12"_qs);
      what->setData(int(Icon::Refused), IconRole);
      what->setData(int(Tone::Failed), ToneRole);
    }
    auto* subject = new QStandardItem(u"PO-4711 chat"_qs);
    subject->setData(true, LinkRole);
    model.appendRow(
        {entry, new QStandardItem(u"19 Mar, 09:41:13"_qs), new QStandardItem(u"Dr. Ines Roth"_qs), what, subject});
  }
}

void fillFeed(QStandardItemModel& model) {
  const auto add = [&model](const QString& time, Icon icon, const QString& title, int bold, const QString& second) {
    auto* item = new QStandardItem(title);
    item->setData(time, TimeRole);
    item->setData(int(icon), IconRole);
    item->setData(bold, EmphasisRole);
    item->setData(second, SecondLineRole);
    model.appendRow(item);
  };
  add(u"09:41"_qs, Icon::Capture, u"Niko Haas replied: corrected INV-77 comes today"_qs, 9, u"PO-4711 · captured"_qs);
  add(u"09:38"_qs, Icon::Archive, u"R-20931 declared: order change PO-4711"_qs, 7,
      u"04.20.30, keep until 31 Dec 2032"_qs);
  add(u"09:31"_qs, Icon::Padlock, u"H-12 applied to 14 more messages"_qs, 4, u"custodian Tom Beck"_qs);
  add(u"09:15"_qs, Icon::Triangle, u"<b>Active</b> answers slowly"_qs, 13, u"4.2 s, retrying every 30 s"_qs);
}

NavigationBar* makeNavigation() {
  auto* bar = new NavigationBar;
  bar->addItem(u"overview"_qs, Icon::Overview, u"Overview"_qs);
  bar->addSeparator();
  bar->addItem(u"documents"_qs, Icon::Document, u"Documents"_qs);
  bar->addItem(u"records"_qs, Icon::Archive, u"Records"_qs);
  bar->addItem(u"tasks"_qs, Icon::Tick, u"Tasks"_qs);
  bar->addItem(u"audit"_qs, Icon::Audit, u"Audit"_qs);
  bar->addItem(u"connections"_qs, Icon::Plug, u"Connections"_qs);
  bar->setCount(u"documents"_qs, 12);
  bar->setCount(u"tasks"_qs, 2, Tone::Failed, Icon::Clock);
  bar->setCount(u"connections"_qs, 1, Tone::Due, Icon::Triangle);
  bar->setCurrent(u"audit"_qs);
  return bar;
}

QLayout* makeFilters() {
  auto* filters = new QHBoxLayout;
  filters->setContentsMargins(16, 10, 16, 10);
  filters->setSpacing(8);
  auto* subject = new FilterPill(u"Subject"_qs);
  subject->setValue(u"PO-4711"_qs);
  filters->addWidget(subject);
  for (const QString& name : {u"Anyone"_qs, u"Any action"_qs})
    filters->addWidget(new FilterPill(name));
  auto* all = new FilterPill(u"All"_qs, FilterPill::Kind::Toggle);
  all->setChecked(true);
  filters->addWidget(all);
  filters->addStretch();
  return filters;
}

QWidget* makeContent(QStandardItemModel& rows) {
  auto* content = new QWidget;
  content->setAutoFillBackground(true);
  content->setBackgroundRole(QPalette::Base);
  auto* column = new QVBoxLayout(content);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  auto* header = new ScreenHeader(u"Audit"_qs, ScreenHeader::Size::Pane);
  header->setDetail(u"48,213 entries"_qs);
  header->addAction(new StateLabel(u"Verified today, 08:00"_qs, Tone::Done, Icon::ShieldTick));
  auto* extract = new QPushButton(icon(Icon::ExportOut, Theme::of(nullptr).text1), u"Extract"_qs);
  header->addAction(extract);
  auto* verify = new QPushButton(u"Verify now"_qs);
  setButtonKind(verify, ButtonKind::Primary);
  header->addAction(verify);
  column->addWidget(header);
  column->addLayout(makeFilters());
  auto* chart = new BarChart(u"Entries a day"_qs);
  std::vector<BarChart::Bar> bars;
  for (int day = 0; day < 18; ++day)
    bars.push_back({u"%1 March"_qs.arg(day + 2), double((day * 37) % 11),
                    day % 4 == 0 ? u"%1 Mar"_qs.arg(day + 2) : QString(), day > 15});
  chart->setBars(std::move(bars));
  chart->setFixedHeight(72);
  column->addWidget(chart);
  auto* table = new TableView(u"Entries"_qs);
  fillTable(rows);
  table->setModel(&rows);
  table->resizeColumnsToContents();
  table->setCurrentIndex(rows.index(1, 0));
  column->addWidget(table, 1);
  return content;
}

QWidget* makeSide(QStandardItemModel& feed) {
  auto* side = new QWidget;
  side->setFixedWidth(320);
  auto* column = new QVBoxLayout(side);
  column->setContentsMargins(16, 16, 16, 8);
  auto* ladder = new ProofLadder;
  const QString digest = u"4be207d15c90aa00e81f3310b2aa07f470c59d2e1b47e2d84be207d15c90a93c"_qs;
  ladder->setSteps(
      {{Icon::Archive, Tone::Done, u"The record is what was declared"_qs, u"Manifest of 8 messages"_qs, digest},
       {Icon::Hash, Tone::Done, u"The entry names this manifest"_qs, u"19 Mar 2026, 09:38:20 CET"_qs, digest},
       {Icon::Stamp,
        Tone::Due,
        u"A third party saw an earlier head"_qs,
        u"RFC 3161 time-stamp of head 48,209; includes this entry"_qs,
        {}}});
  column->addWidget(ladder);
  auto* banner = new Banner(Tone::Due, Icon::Key, u"Save the recovery key"_qs,
                            u"It is shown once. Without it, a lost passphrase cannot be replaced."_qs);
  banner->addLink(u"Show it now"_qs);
  banner->addLink(u"Later"_qs);
  column->addWidget(banner);
  auto* view = new FeedView(u"Live"_qs);
  fillFeed(feed);
  view->setModel(&feed);
  column->addWidget(view, 1);
  return side;
}

QWidget* makeForm() {
  auto* form = new QWidget;
  auto* column = new QVBoxLayout(form);
  column->setSpacing(10);
  auto* name = new QLineEdit(u"Nordwind records"_qs);
  column->addWidget(new FormRow(u"Name of the workspace"_qs, name, FormRow::Need::Required));
  auto* bad = new FormRow(u"Passphrase"_qs, new QLineEdit(u"short"_qs));
  bad->setError(u"The passphrase is too short: 5 of at least 12 characters."_qs, u"Suggest one"_qs);
  column->addWidget(bad);
  auto* combo = new QComboBox;
  combo->addItems({u"Everything"_qs, u"Only messages"_qs});
  auto* row = new FormRow(u"What to keep"_qs, combo);
  row->setHint(u"You can change this at any time."_qs);
  column->addWidget(row);
  auto* off = new QLineEdit(u"Not available here"_qs);
  off->setEnabled(false);
  column->addWidget(off);
  auto* checks = new QHBoxLayout;
  for (const bool on : {true, false}) {
    auto* check = new QCheckBox(on ? u"Encrypt"_qs : u"Compress"_qs);
    check->setChecked(on);
    checks->addWidget(check);
    auto* radio = new QRadioButton(on ? u"Light"_qs : u"Dark"_qs);
    radio->setChecked(on);
    checks->addWidget(radio);
  }
  column->addLayout(checks);
  auto* buttons = new QHBoxLayout;
  for (const auto& [kind, text] :
       {std::pair(ButtonKind::Primary, u"Declare"_qs), std::pair(ButtonKind::Secondary, u"Compare"_qs),
        std::pair(ButtonKind::Link, u"Skip for now"_qs)}) {
    for (const bool enabled : {true, false}) {
      auto* button = new QPushButton(text);
      setButtonKind(button, kind);
      button->setEnabled(enabled);
      buttons->addWidget(button);
    }
  }
  column->addLayout(buttons);
  auto* chips = new QHBoxLayout;
  chips->addWidget(new Chip(u"Declared"_qs, Tone::Done, Icon::Archive));
  chips->addWidget(new Chip(u"On hold"_qs, Tone::Held, Icon::Padlock));
  chips->addWidget(new Chip(u"Due"_qs, Tone::Due, Icon::Clock));
  chips->addWidget(new Chip(u"Differs"_qs, Tone::Conflict, Icon::NotEqual));
  chips->addWidget(new Chip(u"Failed"_qs, Tone::Failed, Icon::Octagon));
  chips->addWidget(new Chip(u"<b>x</b>"_qs));
  chips->addStretch();
  column->addLayout(chips);
  column->addStretch();
  return form;
}

QWidget* makeIcons() {
  auto* icons = new QWidget;
  auto* grid = new QGridLayout(icons);
  for (int index = 0; index <= int(Icon::Document); ++index)
    grid->addWidget(new IconLabel(static_cast<Icon>(index), index % 2 ? 16 : 24), index / 12, index % 12);
  return icons;
}

} // namespace

class GalleryTest final : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void renders_data() {
    QTest::addColumn<int>("mode");
    QTest::addColumn<int>("direction");
    QTest::newRow("light") << int(Theme::Light) << int(Qt::LeftToRight);
    QTest::newRow("dark") << int(Theme::Dark) << int(Qt::LeftToRight);
    QTest::newRow("right-to-left") << int(Theme::Light) << int(Qt::RightToLeft);
  }
  void renders() {
    QFETCH(int, mode);
    QFETCH(int, direction);
    applyTheme(*qApp, static_cast<Theme::Mode>(mode));
    QApplication::setLayoutDirection(static_cast<Qt::LayoutDirection>(direction));
    showScreen();
    showParts();
    showDialog();
    QApplication::setLayoutDirection(Qt::LeftToRight);
  }

 private:
  static void save(QWidget& widget, const char* name) {
    widget.activateWindow();
    QVERIFY(QTest::qWaitForWindowExposed(&widget));
    QTest::qWait(170);
    QDir().mkpath(QStringLiteral(MUNIMENT_PICTURES));
    const QString file = QStringLiteral("%1/kit-%2-%3.png")
                             .arg(QStringLiteral(MUNIMENT_PICTURES), QString::fromLatin1(name),
                                  QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(widget.grab().save(file));
  }

  static void showScreen() {
    QStandardItemModel rows;
    QStandardItemModel feed;
    QWidget window;
    auto* column = new QVBoxLayout(&window);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto* panes = new QHBoxLayout;
    panes->setSpacing(0);
    panes->addWidget(makeNavigation());
    panes->addWidget(makeContent(rows), 1);
    panes->addWidget(makeSide(feed));
    column->addLayout(panes, 1);
    auto* strip = new StatusStrip;
    strip->setItem(u"workspace"_qs, Icon::Database, u"Nordwind records"_qs);
    strip->setItem(u"rm"_qs, Icon::Tick, u"RM"_qs, Tone::Done);
    strip->setItem(u"ad"_qs, Icon::Triangle, u"AD slow"_qs, Tone::Due);
    strip->setJob(u"import"_qs,
                  {u"Importing hamburg.zip"_qs, 0.61, u"61 of 100 MB"_qs, u"12 MB/s"_qs, u"4 s left"_qs, true});
    strip->setEnd(Icon::ShieldTick, u"Ledger verified 08:00, 48,190 entries"_qs, Tone::Done);
    column->addWidget(strip);
    window.resize(1280, 760);
    window.show();
    new Toast(&window, Icon::Tick, u"R-20931 declared"_qs, u"Undo"_qs, 44);
    save(window, "screen");
    QStandardItemModel commands;
    for (const char* text : {"Verify the ledger", "Save proof", "Overview", "Save a view of the audit"}) {
      auto* item = new QStandardItem(QString::fromLatin1(text));
      item->setData(int(Icon::ShieldTick), IconRole);
      item->setData(u"Command"_qs, SecondLineRole);
      item->setData(u"Ctrl+Shift+V"_qs, ShortcutRole);
      commands.appendRow(item);
    }
    CommandPalette palette(&window);
    palette.setModel(&commands);
    palette.open(u"ve"_qs);
    save(window, "palette");
  }

  static void showParts() {
    QWidget window;
    window.setAutoFillBackground(true);
    window.setBackgroundRole(QPalette::Base);
    auto* grid = new QGridLayout(&window);
    grid->addWidget(makeForm(), 0, 0);
    grid->addWidget(new DropZone(u"Drop a chat export or documents here"_qs,
                                 u"WhatsApp .zip, .txt · X12, EDIFACT, UBL, cXML · PDF"_qs, u"Choose files"_qs),
                    0, 1);
    grid->addWidget(new EmptyState(Icon::Archive, u"No records yet. Declare the first from a conversation."_qs,
                                   u"Open conversations"_qs),
                    1, 0);
    auto* cell = new QVBoxLayout;
    auto* card = new Card;
    card->body()->addWidget(new PlainLabel(u"Connect a system"_qs, TextRole::BodyStrong));
    card->body()->addWidget(new ElidedLabel(
        u"Records Management, WhatsApp, Trading Grid, xConnector and a long tail of others that does not fit"_qs,
        TextRole::Small, Ink::Secondary));
    cell->addWidget(card);
    cell->addWidget(new LoadingRows, 1);
    cell->addWidget(makeIcons());
    grid->addLayout(cell, 1, 1);
    QMenu menu;
    menu.addAction(icon(Icon::Copy, Theme::of(nullptr).text2), u"Copy"_qs)->setShortcut(QKeySequence(u"Ctrl+C"_qs));
    QAction* checked = menu.addAction(u"Dense rows"_qs);
    checked->setCheckable(true);
    checked->setChecked(true);
    menu.addSeparator();
    menu.addMenu(u"Export"_qs)->addAction(u"As CSV"_qs);
    menu.addAction(u"Not now"_qs)->setEnabled(false);
    menu.setActiveAction(menu.actions().first());
    window.resize(1100, 760);
    window.show();
    menu.popup(QPoint(0, 0));
    save(menu, "menu");
    menu.close();
    window.findChild<QPushButton*>()->setFocus(Qt::TabFocusReason);
    save(window, "parts");
  }

  static void showDialog() {
    TypedConfirmation dialog({u"Destroy 14 records"_qs,
                              u"Review D-31, class 04.20.30"_qs,
                              {u"The content is gone for good, in every backup that is rotated from now on."_qs,
                               u"The ledger keeps that they existed and who destroyed them."_qs},
                              u"destroy"_qs,
                              u"Destroy 14 records"_qs});
    dialog.show();
    save(dialog, "dialog");
  }
};

MUNIMENT_TEST(GalleryTest);

} // namespace muniment::tests

#include "gallery_test.moc"
