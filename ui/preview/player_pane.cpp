#include "ui/preview/player_pane.h"

#include "ui/kit/icon_label.h"
#include "ui/kit/icon_set.h"
#include "ui/kit/plain_label.h"
#include "ui/kit/plain_tool_tip.h"
#include "ui/kit/style.h"
#include "ui/preview/frame_surface.h"
#include "ui/preview/wave_bar.h"

#include <QtCore/QLocale>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMenu>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

namespace muniment::ui {
namespace {

using namespace Qt::StringLiterals;

constexpr int kIconSize = 16;
constexpr int kMostWords = 160; ///< height

} // namespace

PlayerPane::PlayerPane(QWidget* parent)
    : QWidget(parent), m_player(new Player(this)), m_surface(new FrameSurface(this)),
      m_mark(new IconLabel(Icon::Microphone, 48, Tone::Neutral, 0, this)),
      m_words(new PlainLabel({}, TextRole::Body, Ink::Primary)), m_position(new WaveBar(this)),
      m_play(new QToolButton(this)), m_speed(new QToolButton(this)),
      m_time(new PlainLabel({}, TextRole::Small, Ink::Secondary, this)),
      m_silent(new PlainLabel(silentWords(), TextRole::Small, Ink::Secondary, this)) {
  setObjectName(u"playerPane"_s);
  m_words->setWordWrap(true);
  m_words->setObjectName(u"playerWords"_s);
  m_words->setContentsMargins(20, 12, 20, 12);
  auto* words = new QScrollArea(this);
  words->setObjectName(u"playerWordsArea"_s);
  words->setAccessibleName(tr("What It Says"));
  words->setWidget(m_words);
  words->setWidgetResizable(true);
  words->setFrameShape(QFrame::NoFrame);
  words->setMaximumHeight(kMostWords);
  words->hide();
  m_silent->setObjectName(u"playerSilent"_s);
  m_silent->setWordWrap(true);
  m_silent->setContentsMargins(20, 0, 20, 12);
  m_silent->hide();
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(m_surface, 1);
  column->addWidget(m_mark, 1, Qt::AlignCenter);
  column->addWidget(words);
  column->addWidget(makeBar());
  column->addWidget(m_silent);
  setFocusProxy(m_position);
  connect(m_player, &Player::changed, this, &PlayerPane::showState);
  connect(m_player, &Player::waveChanged, this, [this] { m_position->setWave(m_player->wave()); });
  connect(m_player, &Player::frameShown, m_surface, &FrameSurface::setFrame);
  connect(m_surface, &FrameSurface::roomChanged, m_player, &Player::setRoom);
  connect(m_surface, &FrameSurface::clicked, m_player, &Player::toggle);
  connect(m_position, &WaveBar::sought, m_player, &Player::seek);
  connect(m_play, &QToolButton::clicked, m_player, &Player::toggle);
  restyle();
}

QString PlayerPane::silentWords() {
  return tr("This computer has no device that plays sound. The position moves on all the same.");
}

QString PlayerPane::speedText(double speed) { return tr("%1×", "a speed").arg(QLocale().toString(speed, 'g', 3)); }

QWidget* PlayerPane::makeBar() {
  auto* bar = new QWidget(this);
  m_play->setObjectName(u"playerPlay"_s);
  m_speed->setObjectName(u"playerSpeed"_s);
  m_time->setObjectName(u"playerTime"_s);
  m_speed->setAccessibleName(tr("Speed"));
  m_speed->setToolTip(plainToolTip(tr("Slower and faster (< and >)")));
  m_speed->setPopupMode(QToolButton::InstantPopup);
  for (QToolButton* button : {m_play, m_speed}) {
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    button->setIconSize({kIconSize, kIconSize});
    setCompact(button);
  }
  auto* menu = new QMenu(m_speed);
  for (const double speed : Player::speeds())
    menu->addAction(speedText(speed), this, [this, speed] { m_player->setSpeed(speed); });
  m_speed->setMenu(menu);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(12, 6, 12, 6);
  row->setSpacing(8);
  row->addWidget(m_play);
  row->addWidget(m_position, 1);
  row->addWidget(m_time);
  row->addWidget(m_speed);
  return bar;
}

void PlayerPane::setSession(std::shared_ptr<PreviewSession> session, const Player::Media& media) {
  m_surface->setFrame({});
  m_surface->setVisible(media.hasFrames);
  m_mark->setVisible(!media.hasFrames);
  m_position->setRange(0, static_cast<int>(media.duration));
  m_player->setSession(std::move(session), media);
}

void PlayerPane::clear() {
  m_player->clear();
  setWords({});
}

void PlayerPane::setWords(const QString& words) {
  m_words->setText(words);
  findChild<QScrollArea*>(u"playerWordsArea"_s)->setVisible(!words.isEmpty());
}

void PlayerPane::showState() {
  m_position->setValue(static_cast<int>(m_player->position()));
  m_time->setText(tr("%1 of %2", "position and length of a recording")
                      .arg(playedTime(m_player->position()), playedTime(m_player->media().duration)));
  m_speed->setText(speedText(m_player->speed()));
  m_silent->setVisible(m_player->isSilent() && m_player->media().hasSound);
  if (std::exchange(m_wasPlaying, m_player->isPlaying()) != m_player->isPlaying() || m_play->accessibleName().isEmpty())
    restyle();
}

void PlayerPane::restyle() {
  const QString meaning = m_player->isPlaying() ? tr("Pause (Space)") : tr("Play (Space)");
  m_play->setIcon(icon(m_player->isPlaying() ? Icon::Pause : Icon::Play, Theme::of(this).text1));
  m_play->setAccessibleName(meaning);
  m_play->setToolTip(plainToolTip(meaning));
}

void PlayerPane::keyPressEvent(QKeyEvent* event) {
  if (event->key() == Qt::Key_Space)
    m_player->toggle();
  else if (event->text() == u"<" || event->text() == u">")
    m_player->changeSpeed(event->text() == u">");
  else
    QWidget::keyPressEvent(event);
}

/// Out of sight, as behind a lock, nothing is heard.
void PlayerPane::hideEvent(QHideEvent* event) {
  m_player->pause();
  QWidget::hideEvent(event);
}

void PlayerPane::changeEvent(QEvent* event) {
  QWidget::changeEvent(event);
  if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange)
    restyle();
}

} // namespace muniment::ui
