#include "ui/preview/player.h"

#include "ui/sound/silent_output.h"

#include <array>
#include <limits>

namespace muniment::ui {
namespace {

constexpr int kTick = 15;              // ms
constexpr std::int64_t kAhead = 600;   // ms that wait to be written
constexpr std::int64_t kSilence = 500; // ms that stand for sound where there is none
constexpr std::int64_t kStill = 700;   // ms in which nothing more is heard at the end

} // namespace

std::span<const double> Player::speeds() {
  static constexpr std::array<double, 6> kSpeeds{0.5, 0.75, 1, 1.25, 1.5, 2};
  return kSpeeds;
}

Player::Player(QObject* parent) : QObject(parent) {
  m_timer.setInterval(kTick);
  m_timer.setTimerType(Qt::PreciseTimer);
  connect(&m_timer, &QTimer::timeout, this, &Player::tick);
}

Player::~Player() { halt(); }

void Player::setOutput(std::unique_ptr<SoundOutput> output) {
  pause();
  m_output = std::move(output);
}

void Player::setSession(std::shared_ptr<PreviewSession> session, const Media& media) {
  halt();
  ++m_run;
  ++m_file;
  m_session = std::move(session);
  m_media = media;
  m_position = 0;
  m_wave.clear();
  m_isFrameAsked = m_isFrameWanted = false;
  m_frameAt = -1;
  m_frameEnds = 0;
  if (m_session && m_media.hasSound)
    wantWave();
  if (m_session && m_media.hasFrames)
    wantFrame();
  Q_EMIT changed();
  Q_EMIT waveChanged();
}

void Player::play() {
  if (!m_session || m_isPlaying)
    return;
  if (!m_output)
    m_output = SoundOutput::ofThisComputer();
  begin(m_position >= m_media.duration ? 0 : m_position);
}

void Player::begin(std::int64_t millisecond) {
  ++m_run;
  m_base = m_next = m_position = millisecond;
  m_heard = 0;
  m_written = 0;
  m_waiting.clear();
  m_tempo = Tempo(m_speed);
  m_isAsked = false;
  m_isSoundOver = !m_media.hasSound;
  m_isAllThere = false;
  m_output->stop();
  if (!m_output->start()) { // it was taken away; the file can be followed all the same
    m_output = std::make_unique<SilentOutput>();
    (void)m_output->start();
  }
  m_isPlaying = true;
  m_stillFor.start();
  m_timer.start();
  fill();
  Q_EMIT changed();
}

void Player::halt() {
  m_timer.stop();
  m_isPlaying = false;
  if (m_output)
    m_output->stop();
}

void Player::pause() {
  if (!m_isPlaying)
    return;
  ++m_run;
  halt();
  Q_EMIT changed();
}

void Player::seek(std::int64_t millisecond) {
  if (!m_session)
    return;
  m_position = std::clamp<std::int64_t>(millisecond, 0, m_media.duration);
  if (m_isPlaying)
    begin(m_position);
  if (m_media.hasFrames)
    wantFrame();
  Q_EMIT changed();
}

void Player::setSpeed(double speed) {
  speed = std::clamp(speed, kSlowest, kFastest);
  if (speed == m_speed)
    return;
  m_speed = speed;
  if (m_isPlaying)
    begin(m_position);
  Q_EMIT changed();
}

void Player::changeSpeed(bool faster) {
  double chosen = m_speed;
  for (const double each : speeds()) {
    if (faster ? each > m_speed : each < m_speed) {
      chosen = each;
      if (faster)
        break;
    }
  }
  setSpeed(chosen);
}

void Player::setRoom(QSize room) {
  if (room.isEmpty() || room == m_room)
    return;
  m_room = room;
  if (m_session && m_media.hasFrames)
    wantFrame();
}

void Player::tick() {
  // Whole samples only.
  const qsizetype room = std::min(m_output->room(), m_waiting.size()) / 4 * 4;
  if (room > 0) {
    m_output->write(QByteArrayView(m_waiting).first(room));
    m_waiting.remove(0, room);
    m_written += room;
  }
  if (const std::int64_t heard = m_output->heard(); heard != m_heard) {
    m_heard = heard;
    m_stillFor.start();
  }
  m_position = std::min(m_media.duration, m_base + static_cast<std::int64_t>(static_cast<double>(m_heard) * m_speed));
  fill();
  if (m_media.hasFrames && (m_position >= m_frameEnds || m_position < m_frameAt))
    wantFrame();
  if (isOver()) {
    ++m_run;
    halt();
    m_position = m_media.duration;
  }
  Q_EMIT changed();
}

bool Player::isOver() {
  if (!m_isAllThere || !m_waiting.isEmpty())
    return false;
  return m_heard >= m_written / SoundOutput::kBytesOfMillisecond || m_stillFor.elapsed() > kStill;
}

void Player::fill() {
  if (m_isAsked || m_isAllThere || m_waiting.size() > kAhead * SoundOutput::kBytesOfMillisecond)
    return;
  if (m_isSoundOver) {
    const std::int64_t left = std::min(kSilence, m_media.duration - m_next);
    Sound silence;
    silence.samples.fill('\0', std::max<std::int64_t>(0, left) * SoundOutput::kBytesOfMillisecond);
    silence.isEnd = m_next + left >= m_media.duration;
    return take(silence);
  }
  m_isAsked = true;
  m_session->sound(m_next).then(this, [this, run = m_run](const Result<Sound>& sound) {
    if (run != m_run)
      return;
    m_isAsked = false;
    take(sound);
  });
}

void Player::take(const Result<Sound>& sound) {
  if (!sound) {
    pause();
    Q_EMIT failed(sound.error());
    return;
  }
  m_next += sound->samples.size() / SoundOutput::kBytesOfMillisecond;
  m_waiting += m_tempo.feed(sound->samples);
  if (!sound->isEnd)
    return;
  // A film may go on when its sound has ended.
  const bool goesOn = !m_isSoundOver && m_media.hasFrames && m_next < m_media.duration;
  m_isSoundOver = true;
  m_isAllThere = !goesOn;
  if (m_isAllThere)
    m_waiting += m_tempo.finish();
}

void Player::wantFrame() {
  if (m_isFrameAsked) {
    m_isFrameWanted = true;
    return;
  }
  m_isFrameAsked = true;
  m_isFrameWanted = false;
  m_session->frame(m_position, m_room).then(this, [this, file = m_file](const Result<Frame>& frame) {
    if (file != m_file)
      return;
    m_isFrameAsked = false;
    takeFrame(frame);
  });
}

void Player::takeFrame(const Result<Frame>& frame) {
  if (!frame) {
    pause();
    Q_EMIT failed(frame.error());
    return;
  }
  m_frameAt = frame->at;
  m_frameEnds = frame->next < 0 ? std::numeric_limits<std::int64_t>::max() : frame->next;
  Q_EMIT frameShown(frame->image);
  if (m_isFrameWanted)
    wantFrame();
}

void Player::wantWave() {
  m_session->wave(static_cast<int>(m_wave.size()))
      .then(this, [this, file = m_file](const Result<preview::PreviewAnswer::Wave>& wave) {
        if (file != m_file || !wave) // without it, the file is played all the same
          return;
        m_wave.insert(m_wave.end(), wave->peaks.begin(), wave->peaks.end());
        Q_EMIT waveChanged();
        if (wave->hasMore && !wave->peaks.empty())
          wantWave();
      });
}

} // namespace muniment::ui
