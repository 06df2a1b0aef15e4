//! A program in a real pseudo-terminal, and the screen that it draws there.

use portable_pty::{Child, CommandBuilder, MasterPty, PtySize, native_pty_system};
use rustix::process::Pid;
use std::{
    io::{Read, Write},
    sync::mpsc::{Receiver, RecvTimeoutError, channel},
    time::{Duration, Instant},
};

/// However slow the machine is, what takes this long does not come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(20);

/// How long what a program wrote last may be on its way while other tests have the machine; the end of the line comes sooner.
const LAST_WORDS: Duration = Duration::from_millis(500);

/// A program in a pseudo-terminal, and the screen that it has drawn.
pub(crate) struct Pty {
    pub(crate) master: Option<Box<dyn MasterPty + Send>>,
    pub(crate) keyboard: Option<Box<dyn Write + Send>>,
    pub(crate) child: Box<dyn Child + Send + Sync>,
    pub(crate) bytes: Receiver<Vec<u8>>,
    pub(crate) screen: vt100::Parser,
    pub(crate) raw: Vec<u8>,
}

impl Pty {
    pub(crate) fn program(columns: u16, rows: u16) -> Self {
        Self::command(&[env!("CARGO_BIN_EXE_yrkesatlas")], columns, rows, &[])
    }

    pub(crate) fn command(
        argv: &[&str],
        columns: u16,
        rows: u16,
        environment: &[(&str, &str)],
    ) -> Self {
        let size = PtySize {
            rows,
            cols: columns,
            pixel_width: 0,
            pixel_height: 0,
        };
        let pair = native_pty_system().openpty(size).unwrap();
        let mut command = CommandBuilder::new(argv[0]);
        command.args(&argv[1..]);
        for name in ["LC_ALL", "LC_MESSAGES", "LC_CTYPE", "NO_COLOR", "COLORFGBG"] {
            command.env_remove(name);
        }
        command.env("TERM", "xterm-256color");
        command.env("LANG", "nb_NO.UTF-8");
        for (name, value) in environment {
            command.env(name, value);
        }
        let child = pair.slave.spawn_command(command).unwrap();
        drop(pair.slave);
        let mut reader = pair.master.try_clone_reader().unwrap();
        let (send, bytes) = channel();
        std::thread::spawn(move || {
            let mut buffer = vec![0; 65_536];
            while let Ok(read) = reader.read(&mut buffer) {
                if read == 0 || send.send(buffer[..read].to_vec()).is_err() {
                    break;
                }
            }
        });
        let keyboard = pair.master.take_writer().unwrap();
        let screen = vt100::Parser::new(rows.max(1), columns.max(1), 0);
        Self {
            master: Some(pair.master),
            keyboard: Some(keyboard),
            child,
            bytes,
            screen,
            raw: Vec::new(),
        }
    }

    pub(crate) fn pid(&self) -> Pid {
        Pid::from_raw(i32::try_from(self.child.process_id().unwrap()).unwrap()).unwrap()
    }

    pub(crate) fn send(&mut self, keys: &[u8]) {
        self.keyboard.as_mut().unwrap().write_all(keys).unwrap();
    }

    pub(crate) fn take(&mut self, bytes: &[u8]) {
        self.raw.extend_from_slice(bytes);
        self.screen.process(bytes);
    }

    /// Reads until the screen is as `wanted` says.
    #[track_caller]
    pub(crate) fn until(&mut self, what: &str, wanted: impl Fn(&vt100::Screen) -> bool) {
        let end = Instant::now() + PATIENCE;
        while !wanted(self.screen.screen()) {
            let left = end.saturating_duration_since(Instant::now());
            match self.bytes.recv_timeout(left) {
                Ok(bytes) => self.take(&bytes),
                Err(error) => panic!(
                    "{what} never came ({error}):\n{}",
                    self.screen.screen().contents()
                ),
            }
        }
    }

    #[track_caller]
    pub(crate) fn shows(&mut self, text: &str) {
        self.until(text, |screen| screen.contents().contains(text));
    }

    /// Waits for the end of the program, reads what it still wrote, and gives its exit code.
    #[track_caller]
    pub(crate) fn ends(&mut self) -> u32 {
        let end = Instant::now() + PATIENCE;
        loop {
            match self.bytes.recv_timeout(Duration::from_millis(5)) {
                Ok(bytes) => self.take(&bytes),
                Err(RecvTimeoutError::Timeout | RecvTimeoutError::Disconnected) => {
                    if let Some(status) = self.child.try_wait().unwrap() {
                        while let Ok(bytes) = self.bytes.recv_timeout(LAST_WORDS) {
                            self.take(&bytes);
                        }
                        return status.exit_code();
                    }
                }
            }
            assert!(
                Instant::now() < end,
                "it does not end:\n{}",
                self.screen.screen().contents()
            );
        }
    }

    /// The terminal is as a shell left it: cooked, on its main screen, the cursor seen, no mouse, no paste brackets.
    #[track_caller]
    pub(crate) fn is_sane(&self) {
        let screen = self.screen.screen();
        assert!(
            !screen.alternate_screen(),
            "still on the alternate screen; the last bytes: {:?}",
            String::from_utf8_lossy(&self.raw[self.raw.len().saturating_sub(300)..])
        );
        assert!(!screen.hide_cursor(), "the cursor is hidden");
        assert_eq!(screen.mouse_protocol_mode(), vt100::MouseProtocolMode::None);
        assert!(!screen.bracketed_paste());
        let settings = self
            .master
            .as_ref()
            .unwrap()
            .get_termios()
            .expect("the terminal has settings");
        let flags = format!("{:?}", settings.local_flags);
        assert!(
            ["ICANON", "ECHO", "ISIG"]
                .iter()
                .all(|flag| flags.contains(flag)),
            "raw: {flags}"
        );
    }
}
